package longhu.oembed;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class OembedTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "/companies/zhipu,智譜華章,龍虎志", "/en/companies/zhipu,Zhipu AI,Longhu",
			"/zh-hans/policies/document-79,79号文件,龙虎志", "/article/transition,中國AI的戰略轉型,龍虎志",
			"/sources/article,中國AI的戰略轉型與科技主權：從四小龍到六小虎,龍虎志", "/claims/third-plenum-june,【與他源不符】文章寫道,龍虎志" })
	void aPageIsDiscoveredAndEmbeddedAsItsPreview(String path, String title, String provider) throws Exception {
		List<String> found = Jsoup.parse(text(path)).select("link[type=application/json+oembed]").eachAttr("href");
		assertThat(found).hasSize(1);
		JsonNode embed = JsonMapper.shared().readTree(text(found.get(0)));
		assertThat(embed.get("version").asString()).isEqualTo("1.0");
		assertThat(embed.get("type").asString()).isEqualTo("rich");
		assertThat(embed.get("title").asString()).startsWith(title);
		assertThat(embed.get("provider_name").asString()).isEqualTo(provider);
		Element frame = Jsoup.parse(embed.get("html").asString()).selectFirst("iframe");
		assertThat(frame.attr("width")).isEqualTo(embed.get("width").asString());
		assertThat(frame.attr("title")).isEqualTo(embed.get("title").asString());
		this.mvc.perform(get(frame.attr("src"))).andExpect(status().isOk());
		this.mvc.perform(get(embed.get("thumbnail_url").asString()).accept("image/png")).andExpect(status().isOk());
	}

	@Test
	void theSameComesAsXml() throws Exception {
		String address = Jsoup.parse(text("/en/article/transition")).select("link[type=text/xml+oembed]").attr("href");
		byte[] xml = this.mvc.perform(get(java.net.URI.create(address)))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("text/xml"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		var embed = DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(xml))
			.getDocumentElement();
		assertThat(embed.getTagName()).isEqualTo("oembed");
		assertThat(embed.getElementsByTagName("title").item(0).getTextContent())
			.isEqualTo("The strategic transition of China's AI");
		assertThat(Jsoup.parse(embed.getElementsByTagName("html").item(0).getTextContent()).select("iframe"))
			.hasSize(1);
	}

	@Test
	void theConsumerSaysHowMuchRoomThereIs() throws Exception {
		JsonNode embed = embed("http://localhost/companies/zhipu", "maxwidth", "320", "maxheight", "200");
		assertThat(embed.get("width").asInt()).isEqualTo(320);
		assertThat(embed.get("height").asInt()).isEqualTo(200);
		assertThat(embed.get("html").asString()).contains("width=\"320\" height=\"200\"");
		assertThat(embed.has("thumbnail_url")).isFalse();
		assertThat(
				embed("http://localhost/companies/zhipu", "maxwidth", "5000", "maxheight", "5000").get("width").asInt())
			.isEqualTo(600);
	}

	@Test
	void aParagraphIsEmbeddedAlone() throws Exception {
		assertThat(embed("http://localhost/article/transition#p4", "format", "json").get("html").asString())
			.contains("/article/transition/preview?p=p4");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost", "http://localhost/", "http://localhost/en/companies",
			"http://localhost/zh-hans/timeline", "https://localhost/article", "http://localhost/about?x=y" })
	void aPageWithoutAPreviewIsALink(String url) throws Exception {
		JsonNode embed = embed(url, "format", "json");
		assertThat(embed.get("type").asString()).isEqualTo("link");
		assertThat(embed.get("title").asString()).isNotBlank();
		assertThat(embed.has("html")).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "url=https://example.org/companies/zhipu|404", "url=http://localhost:81/companies/zhipu|404",
					"url=http://localhost.example.org/|404", "url=http://user@localhost/companies/zhipu|404",
					"url=http://localhost/companies/nothing|404", "url=http://localhost/nothing|404",
					"url=http://localhost/companies/zhipu/preview|404", "url=http://localhost/search|404",
					"url=/companies/zhipu|404", "url=javascript:alert(1)|404",
					"url=ftp://localhost/companies/zhipu|404", "url=mailto:a@b|404", "url=http://localhost//|404",
					"url=http://localhost/companies/%25zz|400", "x=y|400", "url=|400", "url=http://[|400",
					"url=%20|400", "url=http://localhost/&maxwidth=0|400", "url=http://localhost/&maxwidth=-1|400",
					"url=http://localhost/&maxheight=x|400", "url=http://localhost/&maxwidth=99999999999|400",
					"url=http://localhost/&format=yaml|400", "url=http://localhost/&url=http://localhost/en/|400" })
	void whatCannotBeEmbeddedIsAClientError(String query, int status) throws Exception {
		this.mvc.perform(get(java.net.URI.create("/oembed?" + query.replace("[", "%5B"))))
			.andExpect(status().is(status))
			.andExpect(content().contentTypeCompatibleWith("application/problem+json"));
	}

	private JsonNode embed(String url, String... parameters) throws Exception {
		var request = get("/oembed").queryParam("url", url);
		for (int i = 0; i < parameters.length; i += 2) {
			request.queryParam(parameters[i], parameters[i + 1]);
		}
		return JsonMapper.shared()
			.readTree(this.mvc.perform(request)
				.andExpect(status().isOk())
				.andExpect(content().contentTypeCompatibleWith("application/json"))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8));
	}

	private String text(String address) throws Exception {
		return this.mvc.perform(get(java.net.URI.create(address)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
