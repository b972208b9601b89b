package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import longhu.catalog.Language;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
		Hits hits = hits(new MatchAllDocsQuery(), () -> looks.incrementAndGet() > 1);
		assertThat(hits.cut()).isTrue();
		assertThat(hits.total()).isEqualTo(Pass.LOOKS);
		assertThat(hits.hits()).hasSize(20);
		assertThat(hits.counts()).isNull();
	}

	@Test
	void manyMatchesAreTakenByWindows() {
		int documents = this.index.read((open) -> open.reader().numDocs());
		assertThat(documents).isGreaterThan(Pass.LOOKS);
		BooleanQuery.Builder many = new BooleanQuery.Builder();
		for (int clauses = 0; clauses <= Pass.MANY / documents; clauses++) {
			many.add(new MatchAllDocsQuery(), Occur.SHOULD);
		}
		Hits few = hits(new MatchAllDocsQuery(), () -> false);
		Hits all = hits(many.build(), () -> false);
		assertThat(all.cut()).isFalse();
		assertThat(all.total()).isEqualTo(few.total()).isEqualTo(documents);
		assertThat(all.hits()).containsExactlyElementsOf(few.hits());
		assertThat(hits(many.build(), () -> true).cut()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1ms", "61s", "9999999h" })
	void aTimeThatCannotBeIsRefusedAtTheStart(String time) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SearchProperties(DurationStyle.detectAndParse(time)))
			.withMessageContaining("longhu.search-time");
	}

	private Hits hits(Query query, QueryTimeout deadline) {
		Wanted all = Wanted.of(new LinkedMultiValueMap<>(), Language.ZH_HANT, this.index.read(Index.Open::labels));
		return this.index.read((open) -> {
			try {
				return Hits.of(open, query, all, true, 20, deadline);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
