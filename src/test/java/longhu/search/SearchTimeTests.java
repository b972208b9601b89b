package longhu.search;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

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
	@ValueSource(strings = { "-1ms", "61s", "9999999h" })
	void aTimeThatCannotBeIsRefusedAtTheStart(String time) {
		assertThatIllegalArgumentException().isThrownBy(() -> new SearchProperties(DurationStyle.detectAndParse(time)))
			.withMessageContaining("longhu.search-time");
	}

}
