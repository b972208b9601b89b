package longhu.search;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class SearchFormTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void allHitsComeAsCsvFromPageToPage() throws Exception {
		List<CSVRecord> records = new ArrayList<>();
		String address = "/en/search.csv?q=AI";
		while (address != null) {
			MockHttpServletResponse response = csv(address);
			records.addAll(records(response));
			address = response.getHeaders("Link")
				.stream()
				.filter((link) -> link.contains("rel=\"next\""))
				.map((link) -> link.substring(1, link.indexOf('>')))
				.findFirst()
				.orElse(null);
		}
		assertThat(records).allMatch(CSVRecord::isConsistent)
			.allMatch((row) -> row.get("url").startsWith("http://localhost/en/"));
		assertThat(records.stream().map((row) -> row.get("url")).distinct()).hasSize(records.size());
		assertThat(records.size()).isEqualTo(JsonMapper.shared()
			.readTree(this.mvc.perform(get("/en/search.json").queryParam("q", "AI"))
				.andReturn()
				.getResponse()
				.getContentAsString())
			.get("total")
			.asInt());
	}

	@Test
	void theFirstHitIsTheOneOfThePage() throws Exception {
		CSVRecord first = records(csv("/search.csv?q=" + java.net.URLEncoder.encode("智谱", StandardCharsets.UTF_8)))
			.get(0);
		assertThat(first.get("kind")).isEqualTo("company");
		assertThat(first.get("title")).isEqualTo("智譜華章");
		assertThat(first.get("url")).isEqualTo("http://localhost/companies/zhipu");
	}

	@Test
	void excelIsToldThatItIsUtf8WhenItAsks() throws Exception {
		assertThat(csv("/search.csv?q=AI&bom=1").getContentAsString(StandardCharsets.UTF_8)).startsWith("\uFEFFkind,");
	}

	@ParameterizedTest
	@CsvSource({ "text/csv,text/csv", "application/json,application/json", "text/html,text/html", "*/*,text/html" })
	void theClientGetsTheFormThatItPrefers(String accept, String type) throws Exception {
		this.mvc.perform(get("/search").queryParam("q", "AI").header("Accept", accept))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith(type));
	}

	@ParameterizedTest
	@CsvSource({ "/search.csv?bom=maybe,400", "/search.csv?page=0,400", "/search.csv?page=x,400",
			"/search.csv?sort=nonsense,400", "/search.csv?kind=nonsense,400", "/search.json?page=-1,400",
			"/search.ttl?q=AI,406" })
	void whatCannotBeIsAClientError(String path, int status) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().is(status));
	}

	private MockHttpServletResponse csv(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address)))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("text/csv"))
			.andReturn()
			.getResponse();
	}

	private static List<CSVRecord> records(MockHttpServletResponse response) throws Exception {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(response.getContentAsString(StandardCharsets.UTF_8)))
			.getRecords();
	}

}
