package longhu.search;

import java.util.concurrent.atomic.AtomicInteger;

import longhu.catalog.Language;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(properties = "longhu.search-time=0ms")
@AutoConfigureMockMvc
class SearchTimeTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Index index;

	@Test
	void whenTheTimeIsUpThePageAndTheAnswerSaySo() throws Exception {
		this.mvc.perform(get("/search").param("q", "北京的公司"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("時間到了，結果可能不全。")));
		this.mvc.perform(get("/en/search").param("q", "sort of everything").param("sort", "name"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Time was up")));
		this.mvc.perform(get("/api/search").param("q", "智譜"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.partial").value(true))
			.andExpect(jsonPath("$.facets").isEmpty());
		this.mvc.perform(get("/search/suggest").param("q", "智譜"))
			.andExpect(status().isOk())
			.andExpect(content().string("[\"智譜\",[],[],[]]"));
	}

	@Test
	void whatWasFoundUntilThenIsKept() {
		AtomicInteger looks = new AtomicInteger();
		QueryTimeout second = () -> looks.incrementAndGet() > 1;
		Wanted all = Wanted.of(new LinkedMultiValueMap<>(), Language.ZH_HANT, this.index.read(Index.Open::labels));
		Hits hits = this.index.read((open) -> {
			assertThat(open.reader().numDocs()).isGreaterThan(Tally.LOOKS);
			try {
				return Hits.of(open, new MatchAllDocsQuery(), all, true, 20, second);
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		});
		assertThat(hits.cut()).isTrue();
		assertThat(hits.total()).isEqualTo(Tally.LOOKS);
		assertThat(hits.hits()).hasSize(20);
		assertThat(hits.counts()).isNull();
	}

}
