package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import longhu.catalog.Editions;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Terms;
import longhu.catalog.Vocabulary;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same on an OpenSearch cluster, and compared with the index in the process. */
class RelevanceOnClusterTests extends RelevanceTests {

	/** Differences that are explained, by their question. */
	private static final List<String> OTHERWISE = List.of();

	@Autowired
	private EntryDocuments entries;

	@Autowired
	private PassageDocuments passages;

	@Autowired
	private Editions editions;

	@Autowired
	private Terms terms;

	@Autowired
	private FacetLabels labels;

	@Autowired
	private SearchProperties properties;

	@Autowired
	private Vocabulary vocabulary;

	@Autowired
	private Messages messages;

	@DynamicPropertySource
	static void cluster(DynamicPropertyRegistry registry) {
		registry.add("hibernate.search.backend.type", () -> "elasticsearch");
		registry.add("hibernate.search.backend.hosts", () -> OpenSearchServer.shared().host());
	}

	@Test
	void theFirstThreeAreThoseOfTheIndexInTheProcess() throws IOException {
		SearchIndex index = new SearchIndex(
				new Indexer(new StandardEnvironment(), this.properties, this.entries, this.passages, this.editions),
				this.terms, this.labels, this.properties);
		Search inProcess = new Search(index, this.vocabulary, this.messages, this.properties);
		List<String> different = new ArrayList<>();
		for (String[] query : queries()) {
			List<String> there = inProcess
				.find(new SearchRequest(query[0], Map.of(), SearchRequest.RELEVANCE, 1, false, Language.ZH_HANT),
						Search.PAGE)
				.hits()
				.stream()
				.map(SearchResult.Hit::path)
				.limit(3)
				.toList();
			List<String> here = paths(query[0], Language.ZH_HANT).stream().limit(3).toList();
			if (!here.equals(there)) {
				different.add(query[0] + " " + here + " " + there);
			}
		}
		index.destroy();
		assertThat(different.stream().filter((line) -> OTHERWISE.stream().noneMatch(line::startsWith))).isEmpty();
	}

}
