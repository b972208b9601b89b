package longhu.search;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever is asked, the cluster is not asked what it cannot answer. */
class BadInputOnClusterTests extends SearchBadInputTests {

	@DynamicPropertySource
	static void cluster(DynamicPropertyRegistry registry) {
		RelevanceOnClusterTests.cluster(registry);
	}

}
