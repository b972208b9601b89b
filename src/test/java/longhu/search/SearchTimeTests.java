package longhu.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(properties = "longhu.search-time=0ms")
@AutoConfigureMockMvc
class SearchTimeTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SearchIndex index;

	@Autowired
	private Vocabulary vocabulary;

	@Autowired
	private Messages messages;

	@Test
	void whenTheTimeIsUpThePageAndTheAnswerSaySo() throws Exception {
		this.mvc.perform(get("/search").queryParam("q", "北京的公司"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("時間到了，結果可能不全。")));
		this.mvc.perform(get("/en/search").queryParam("q", "sort of everything").queryParam("sort", "name"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Time was up")));
		this.mvc.perform(get("/api/search").queryParam("q", "智譜"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.partial").value(true))
			.andExpect(jsonPath("$.facets").isEmpty());
		this.mvc.perform(get("/search/suggest").queryParam("q", "智譜"))
			.andExpect(status().isOk())
			.andExpect(content().string("[\"智譜\",[],[],[]]"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?q=a", "/api/search?q=a", "/search.csv?q=a", "/search/suggest?q=a", "/companies",
			"/companies?kind=company" })
	void whatTheTimeCutShortIsNotKept(String address) throws Exception {
		this.mvc.perform(get(address))
			.andExpect(status().isOk())
			.andExpect(header().string("Cache-Control", "no-store"));
	}

	/**
	 * Where the time ends by chance: in the middle of many documents, or before or after.
	 */
	@Test
	void whatWasFoundUntilThenIsKeptAndNothingIsCountedThen() throws IOException {
		int micros = 0;
		for (String[] query : RelevanceTests.queries()) {
			TimeLimit time = TimeLimit.in(Duration.ofNanos(1000L * (micros += 50)));
			SearchRequest request = new SearchRequest(query[0], Map.of(), "relevance", 1, false, Language.ZH_HANT);
			SearchResult found = this.index
				.read((open) -> new Searcher(open, time, Language.ZH_HANT, this.vocabulary, this.messages).find(request,
						Search.PAGE));
			assertThat(found.partial()).as(query[0]).isEqualTo(found.facets().isEmpty());
			assertThat(found.total()).isGreaterThanOrEqualTo(found.hits().size());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1ms", "61s", "9999999h" })
	void aTimeThatCannotBeIsRefusedAtTheStart(String time) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SearchProperties(DurationStyle.detectAndParse(time)))
			.withMessageContaining("longhu.search-time");
	}

}
