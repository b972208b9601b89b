package longhu.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;

import longhu.catalog.ContentChanged;
import longhu.catalog.Editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class IndexTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SearchIndex index;

	@Autowired
	private Indexer indexer;

	@Autowired
	private Editions editions;

	@Autowired
	private ApplicationEventPublisher events;

	@Test
	void theIndexIsBuiltAgainWhenTheContentChangesAndOnlyThen() {
		long before = documents();
		Object reader = this.index.read((open) -> open.synonyms());
		this.events.publishEvent(new ContentChanged("broken"));
		assertThat(this.index.<Object>read((open) -> open.synonyms())).isSameAs(reader);
		this.events.publishEvent(new ContentChanged(null));
		// one on a cluster is switched to when it is whole
		Instant end = Instant.now().plus(Duration.ofMinutes(2));
		while (this.index.<Object>read((open) -> open.synonyms()) == reader && Instant.now().isBefore(end)) {
			Thread.onSpinWait();
		}
		assertThat(this.index.<Object>read((open) -> open.synonyms())).isNotSameAs(reader);
		assertThat(documents()).isEqualTo(before).isGreaterThan(400);
	}

	@Test
	void thePrunedIndexesAreThoseOfOtherEditions() {
		long before = documents();
		this.indexer.drop(List.of("0123456789abcdef", this.editions.current().checksum()));
		assertThat(documents()).isEqualTo(before);
	}

	private long documents() {
		return this.index.read((open) -> {
			try (SearchSession session = open.mapping().createSession()) {
				return session.search(SearchDocument.class).where((f) -> f.matchAll()).fetchTotalHitCount();
			}
		});
	}

	@Test
	void everythingThatThereIsIsIndexed() throws Exception {
		for (String kind : new String[] { "section", "era", "policy", "company", "group", "organization", "person",
				"product", "concept", "place", "event", "paragraph", "claim", "source", "term" }) {
			this.mvc.perform(get("/api/search").queryParam("kind", kind))
				.andExpect(status().isOk())
				.andExpect(jsonPath("$.total").value(org.hamcrest.Matchers.greaterThan(0)))
				.andExpect(jsonPath("$.hits[0].kind").value(kind))
				.andExpect(jsonPath("$.hits[0].title").isNotEmpty());
		}
	}

	@Test
	void severalValuesOfAFacetCanBeChosenAndStandInTheAddress() throws Exception {
		this.mvc.perform(get("/api/search").queryParam("q", "北京").queryParam("kind", "company", "policy"))
			.andExpect(jsonPath("$.hits[*].kind", not(hasItem("place"))))
			.andExpect(jsonPath("$.facets.kind[?(@.value=='place')].count").isNotEmpty())
			.andExpect(jsonPath("$.facets.kind[?(@.value=='company')].chosen", hasItem(true)));
		this.mvc.perform(get("/search").queryParam("kind", "company").queryParam("group", "ai-six-tigers"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/companies/zhipu")))
			.andExpect(content().string(not(containsString("<a href=\"/companies/sensetime\""))))
			.andExpect(content().string(containsString("noindex")));
	}

	@Test
	void entriesOfTheArticleAreToldFromThoseAroundIt() throws Exception {
		this.mvc.perform(get("/api/search").queryParam("in", "around").queryParam("q", "DeepSeek"))
			.andExpect(jsonPath("$.hits[*].path", hasItem("/companies/deepseek")))
			.andExpect(jsonPath("$.hits[*].path", not(hasItem("/companies/zhipu"))))
			.andExpect(jsonPath("$.facets.in[?(@.value=='article')].count").isNotEmpty())
			.andExpect(jsonPath("$.facets.in[?(@.value=='around')].chosen", hasItem(true)));
		this.mvc.perform(get("/en/search").queryParam("in", "article").queryParam("q", "Zhipu"))
			.andExpect(content().string(containsString("\"/en/companies/zhipu\"")))
			.andExpect(content().string(containsString("in the article")))
			.andExpect(content().string(containsString("not in the article")));
		this.mvc.perform(get("/search").queryParam("in", "nonsense")).andExpect(status().isBadRequest());
		// the index has a choice of its own
		this.mvc.perform(get("/companies").queryParam("in", "around"))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("type=\"checkbox\" name=\"in\""))));
	}

	@Test
	void pagesAndOrdersFollowTheAddress() throws Exception {
		this.mvc.perform(get("/search").queryParam("page", "2"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("rel=\"prev\"")))
			.andExpect(content().string(containsString("page=3")));
		this.mvc.perform(get("/en/api/search").queryParam("kind", "company").queryParam("sort", "name"))
			.andExpect(jsonPath("$.hits[0].path").value("/companies/01ai"))
			.andExpect(jsonPath("$.hits[1].path").value("/companies/alibaba"));
		this.mvc.perform(get("/api/search").queryParam("kind", "era").queryParam("sort", "date"))
			.andExpect(jsonPath("$.hits.length()").value(9));
	}

	@Test
	void theIndexPagesOfCompaniesAndPoliciesHaveTheSameFacets() throws Exception {
		this.mvc.perform(get("/companies").queryParam("group", "ai-four-dragons"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("href=\"/companies/sensetime\"")))
			.andExpect(content().string(not(containsString("<a href=\"/companies/huawei\""))));
		this.mvc.perform(get("/policies").queryParam("q", "芯片"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/policies/us-export-controls")));
		this.mvc.perform(get("/companies").queryParam("group", "nonsense")).andExpect(status().isBadRequest());
	}

}
