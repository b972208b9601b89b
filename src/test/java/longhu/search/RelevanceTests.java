package longhu.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import longhu.catalog.Entries;
import longhu.catalog.Language;
import longhu.catalog.NameOfEntry;
import longhu.catalog.Names;
import longhu.hanzi.FoldedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class RelevanceTests {

	private static final int FIRST = 3;

	@Autowired
	private Search search;

	@Autowired
	private Entries entries;

	@Autowired
	private Names names;

	static List<String[]> queries() throws IOException {
		return new ClassPathResource("longhu/search/queries.tsv").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t"))
			.toList();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("queries")
	void leadsToTheEntry(String query, String paths) {
		assertThat(paths(query, Language.ZH_HANT).stream().limit(FIRST).toList()).as(query)
			.containsAnyElementsOf(Arrays.asList(paths.split("\\|")));
	}

	@Test
	void mostQueriesAreNotLiterallyAName() throws IOException {
		List<String> folded = this.names.folded();
		assertThat(queries()).hasSizeGreaterThanOrEqualTo(120);
		assertThat(queries().stream().filter((query) -> !folded.contains(FoldedName.of(query[0]))).count())
			.isGreaterThanOrEqualTo(60);
	}

	/** Whoever has the name comes before everyone who does not. */
	@Test
	void everyEntryIsFoundByEachOfItsNames() {
		for (NameOfEntry name : this.names.between(0, this.entries.highest())) {
			List<String> owners = this.entries.named(name.folded(), Language.ZH_HANT)
				.stream()
				.map((entry) -> entry.path())
				.toList();
			List<String> found = paths(name.name(), Language.ZH_HANT);
			assertThat(found.stream().limit(owners.size()).toList()).as(name.name())
				.containsExactlyInAnyOrderElementsOf(owners);
		}
	}

	@Test
	void entriesStandBeforePassages() {
		SearchResult found = find("智譜", Language.ZH_HANT, 200);
		List<Boolean> entries = found.hits().stream().map(SearchResult.Hit::entry).toList();
		assertThat(entries).contains(true, false).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
	}

	@Test
	void ofTwoWithTheSameNameThePolicyGoesFirst() {
		assertThat(paths("火炬計劃", Language.ZH_HANT)).startsWith("/policies/torch-program", "/eras/torch-plan");
		assertThat(paths("中國製造2025", Language.EN)).startsWith("/policies/made-in-china-2025",
				"/eras/made-in-china-2025");
	}

	@Test
	void aDocumentIsFoundByItsNumberBeforeItsEra() {
		assertThat(paths("Document No. 79", Language.EN)).startsWith("/policies/document-79", "/eras/document-79");
	}

	@Test
	void aPartOfATickerOrAStemIsNoName() {
		assertThat(paths("H20", Language.EN)).doesNotContain("/companies/sensetime");
		assertThat(find("Manus", Language.EN).hits()).noneMatch((hit) -> hit.reason().text().contains("manufacturing"));
	}

	@Test
	void quotationMarksAskForWordsInARowAndAMinusLeavesOut() {
		List<String> any = paths("中國製造", Language.ZH_HANT);
		assertThat(paths("\"made in china 2025\"", Language.EN)).startsWith("/policies/made-in-china-2025");
		assertThat(find("\"china in made\"", Language.EN).total()).isZero();
		assertThat(paths("中國製造 -2025", Language.ZH_HANT)).doesNotContain("/policies/made-in-china-2025");
		assertThat(any).contains("/policies/made-in-china-2025");
	}

	List<String> paths(String query, Language language) {
		return find(query, language).hits().stream().map(SearchResult.Hit::path).toList();
	}

	private SearchResult find(String query, Language language) {
		return find(query, language, Search.PAGE);
	}

	private SearchResult find(String query, Language language, int limit) {
		return this.search.find(new SearchRequest(query, Map.of(), SearchRequest.RELEVANCE, 1, false, language), limit);
	}

}
