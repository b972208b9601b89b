package longhu.search;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Facets, orders, pages and a change of the content, on an OpenSearch cluster. */
class IndexOnClusterTests extends IndexTests {

	@DynamicPropertySource
	static void cluster(DynamicPropertyRegistry registry) {
		RelevanceOnClusterTests.cluster(registry);
	}

}
