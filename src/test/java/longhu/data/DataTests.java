package longhu.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import longhu.catalog.ReproducibleZip;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

/**
 * The page of the data, and its files as they are served.
 */
@SpringBootTest
@AutoConfigureMockMvc
class DataTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private CurrentDataFiles current;

	@ParameterizedTest
	@ValueSource(strings = { "", "/en", "/zh-hans" })
	void thePageListsEveryFileWithItsSumAndEveryColumn(String language) throws Exception {
		Document page = Jsoup.parse(answer(language + "/data").getContentAsString());
		for (DataFile file : this.current.get().files()) {
			assertThat(page.select("a[href=/data/" + file.name() + "]")).as(file.name()).isNotEmpty();
			assertThat(page.text()).contains(file.sha256());
			if (file.table() != null) {
				Element columns = page.getElementById(file.table().name());
				assertThat(columns).isNotNull();
				assertThat(columns.select("dt code").eachText()).isEqualTo(names(file.table()));
			}
		}
		assertThat(page.text()).doesNotContain("??");
		assertThat(page.select("a[href=/data/portal.zip]")).isNotEmpty();
		assertThat(page.text()).contains(this.current.get().find("facts.csv").orElseThrow().size());
	}

	private static List<String> names(TableDefinition table) {
		return table.columns().stream().map(TableDefinition.Column::name).toList();
	}

	@Test
	void itsQuestionsNameThingsAsTheFileDoes() throws Exception {
		String file = answer("/data/longhu.ttl").getContentAsString();
		List<String> questions = Jsoup.parse(answer("/data").getContentAsString()).select("#questions pre").eachText();
		assertThat(questions).hasSize(5).allSatisfy((question) -> {
			String vocabulary = question.replaceAll("(?s).*PREFIX : (<[^>]*>).*", "$1");
			assertThat(file).contains("@prefix longhu: " + vocabulary + " .");
		});
	}

	@Test
	void thePageSaysThatItIsADatasetWithItsDownloads() throws Exception {
		String json = Jsoup.parse(answer("/en/data").getContentAsString())
			.select("script[type=application/ld+json]")
			.html();
		JsonNode dataset = JsonMapper.shared().readTree(json).get("@graph").get(0);
		assertThat(dataset.get("@type").asString()).isEqualTo("Dataset");
		assertThat(dataset.has("license")).isFalse();
		assertThat(dataset.get("distribution").size()).isEqualTo(this.current.get().files().size());
		for (JsonNode download : dataset.get("distribution")) {
			String path = download.get("contentUrl").asString().replaceFirst("^http://localhost", "");
			MockHttpServletResponse file = answer(path);
			assertThat(file.getContentType()).as(path).startsWith(download.get("encodingFormat").asString());
			assertThat(download.get("sha256").asString())
				.isEqualTo(ReproducibleZip.sha256(new java.io.ByteArrayInputStream(file.getContentAsByteArray())));
			assertThat(download.get("contentSize").asString()).isEqualTo(file.getContentAsByteArray().length + " B");
		}
	}

	@Test
	void aHeadTellsSizeAndTagAndSendsNothing() throws Exception {
		DataFile zip = this.current.get().find(DataFiles.ARCHIVE).orElseThrow();
		MockHttpServletResponse answer = this.mvc.perform(head("/data/longhu.zip")).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getHeader(HttpHeaders.CONTENT_LENGTH)).isEqualTo(String.valueOf(zip.bytes()));
		assertThat(answer.getHeader(HttpHeaders.ETAG)).isEqualTo("\"" + zip.sha256() + "\"");
		assertThat(answer.getHeader(HttpHeaders.ACCEPT_RANGES)).isEqualTo("bytes");
		assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).isEqualTo("inline; filename=\"longhu.zip\"");
		assertThat(answer.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
		this.mvc.perform(get("/data/longhu.zip").header(HttpHeaders.IF_NONE_MATCH, "\"" + zip.sha256() + "\""))
			.andExpect((result) -> assertThat(result.getResponse().getStatus()).isEqualTo(304));
	}

	@Test
	void aRangeIsServedUnlessTheFileHasChanged() throws Exception {
		byte[] whole = answer("/data/entries.csv").getContentAsByteArray();
		MockHttpServletResponse some = answer("/data/entries.csv", "bytes=10-19", null);
		assertThat(some.getStatus()).isEqualTo(206);
		assertThat(some.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(whole, 10, 20));
		assertThat(some.getHeader(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 10-19/" + whole.length);
		MockHttpServletResponse end = answer("/data/entries.csv", "bytes=-5", some.getHeader(HttpHeaders.ETAG));
		assertThat(end.getStatus()).isEqualTo(206);
		assertThat(end.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 5, whole.length));
		MockHttpServletResponse several = answer("/data/entries.csv", "bytes=0-1,5-6", null);
		assertThat(several.getContentType()).startsWith("multipart/byteranges");
		assertThat(several.getHeader(HttpHeaders.CONTENT_LENGTH)).as("a client would wait for the rest").isNull();
		MockHttpServletResponse changed = answer("/data/entries.csv", "bytes=0-4", "\"of an earlier edition\"");
		assertThat(changed.getStatus()).isEqualTo(200);
		assertThat(changed.getContentAsByteArray()).isEqualTo(whole);
	}

	@ParameterizedTest
	@ValueSource(strings = { "bytes=99999999-", "bytes=5-2", "bytes=", "bytes=a-b", "bytes=--1",
			"bytes=0-1,99999999-999999999" })
	void aRangeThatIsNoneIsRefused(String range) throws Exception {
		MockHttpServletResponse answer = answer("/data/entries.csv", range, null);
		assertThat(answer.getStatus()).isEqualTo(416);
		assertThat(answer.getHeader(HttpHeaders.CONTENT_RANGE)).startsWith("bytes */");
	}

	@ParameterizedTest
	@CsvSource({ "/data/nothing.csv,404", "/data/../application.yaml,404", "/data/markdown,404",
			"/data/markdown/companies/zhipu.md,404", "/data/.,404", "/data/..,404", "/data/ENTRIES.CSV,404",
			"/data/entries.csv?bom=2,400", "/data/longhu.zip?bom=1,400", "/data/%2e%2e%2fetc,4" })
	void whatIsNoFileIsAClientError(String path, String status) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get(java.net.URI.create(path)).accept("application/json"))
			.andReturn()
			.getResponse();
		assertThat(String.valueOf(answer.getStatus())).startsWith(status);
	}

	@Test
	void excelGetsAByteOrderMark() throws Exception {
		byte[] plain = answer("/data/entries.csv").getContentAsByteArray();
		MockHttpServletResponse marked = answer("/data/entries.csv?bom=1");
		assertThat(marked.getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo("\uFEFF" + new String(plain, StandardCharsets.UTF_8));
		assertThat(marked.getHeader(HttpHeaders.CONTENT_LENGTH)).isEqualTo(String.valueOf(plain.length + 3));
	}

	private MockHttpServletResponse answer(String path) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(get(path)).andReturn().getResponse();
		assertThat(response.getStatus()).as(path).isEqualTo(200);
		return response;
	}

	private MockHttpServletResponse answer(String path, String range, String condition) throws Exception {
		var request = get(path).header(HttpHeaders.RANGE, range);
		return this.mvc.perform((condition != null) ? request.header(HttpHeaders.IF_RANGE, condition) : request)
			.andReturn()
			.getResponse();
	}

}
