package longhu.site;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class DiscoveryTests {

	@Autowired
	private MockMvc mvc;

	@Test
	void robotsAreToldWhereTheSiteMapIs() throws Exception {
		this.mvc.perform(get("/robots.txt"))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("text/plain"))
			.andExpect(content().string(containsString("Sitemap: http://localhost/sitemap.xml")));
	}

	@Test
	void everyAddressOfTheSiteMapAnswersAndNamesItsOtherLanguages() throws Exception {
		NodeList parts = read("/sitemap.xml").getElementsByTagNameNS("*", "loc");
		assertThat(parts.getLength()).isEqualTo(1);
		NodeList places = read(parts.item(0).getTextContent().replace("http://localhost", ""))
			.getElementsByTagNameNS("*", "url");
		assertThat(places.getLength()).isGreaterThan(600);
		for (int i = 0; i < places.getLength(); i++) {
			var place = (org.w3c.dom.Element) places.item(i);
			String address = place.getElementsByTagNameNS("*", "loc").item(0).getTextContent();
			LocalDate.parse(place.getElementsByTagNameNS("*", "lastmod").item(0).getTextContent());
			assertThat(place.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link").getLength()).isBetween(3,
					4);
			if (i % 10 == 0) {
				this.mvc.perform(get(URI.create(address))).andExpect(status().isOk());
			}
		}
	}

	@Test
	void theSiteMapIsValid() throws Exception {
		valid("/sitemap.xml", "siteindex.xsd");
		valid("/sitemap-1.xml", "sitemap.xsd", "xhtml-link.xsd");
	}

	private void valid(String path, String... schemas) throws Exception {
		Source[] sources = java.util.Arrays.stream(schemas)
			.map((schema) -> new StreamSource(new File("src/test/resources/longhu/site/" + schema)))
			.toArray(Source[]::new);
		SchemaFactory.newDefaultInstance()
			.newSchema(sources)
			.newValidator()
			.validate(new DOMSource(read(path).getDocumentElement()));
	}

	@Test
	void theSiteMapNamesEveryPageThatIsWorthFinding() throws Exception {
		String map = this.mvc.perform(get("/sitemap-1.xml")).andReturn().getResponse().getContentAsString();
		assertThat(map).contains("<loc>http://localhost/</loc>", "<loc>http://localhost/index/stroke</loc>",
				"<loc>http://localhost/en/companies/zhipu</loc>", "<loc>http://localhost/zh-hans/timeline</loc>",
				"<loc>http://localhost/about/quality</loc>");
		assertThat(map).doesNotContain("/search<", "/preview<", "/find<");
	}

	@Test
	void theCatalogOfInterfacesListsThoseThatAnswer() throws Exception {
		var response = this.mvc.perform(get("/.well-known/api-catalog"))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("application/linkset+json"))
			.andReturn()
			.getResponse();
		assertThat(response.getContentType()).contains("profile=\"https://www.rfc-editor.org/info/rfc9727\"");
		assertThat(response.getHeaders("Link")).anyMatch((link) -> link.endsWith("rel=\"api-catalog\""));
		JsonNode linkset = JsonMapper.shared().readTree(response.getContentAsString()).get("linkset");
		JsonNode items = linkset.get(0).get("item");
		assertThat(items.size()).isGreaterThanOrEqualTo(6).isEqualTo(linkset.size() - 1);
		for (JsonNode item : items) {
			int status = this.mvc.perform(get(item.get("href").asString())).andReturn().getResponse().getStatus();
			assertThat(status).as(item.toString()).isIn(200, 400, 405, 406);
		}
		for (JsonNode links : linkset) {
			for (JsonNode link : links.findValues("href")) {
				if (link.asString().startsWith("http://localhost/") && links.has("service-doc")) {
					this.mvc.perform(get(link.asString())).andExpect(status().isOk());
				}
			}
		}
		assertThat(this.mvc.perform(get("/")).andReturn().getResponse().getHeaders("Link"))
			.contains("<http://localhost/.well-known/api-catalog>; rel=\"api-catalog\"");
	}

	@Test
	void withoutAContactThereIsNobodyToTell() throws Exception {
		this.mvc.perform(get("/.well-known/security.txt")).andExpect(status().isNotFound());
		this.mvc.perform(get("/.well-known/nothing")).andExpect(status().isNotFound());
	}

	@Test
	void aLargeSiteIsCutIntoPartsThatTheProtocolAllows() throws Exception {
		List<Sitemap.Place> places = IntStream.range(0, 40_000)
			.mapToObj((number) -> new Sitemap.Place("/people/n" + number, List.of(Language.values()),
					LocalDate.of(2026, 1, 1)))
			.toList();
		assertThat(Sitemap.parts(places)).hasSize(3);
		String part = Sitemap.of(Sitemap.parts(places).get(0), new Origin("https://example.org"));
		assertThat(part.split("<loc>", -1).length - 1).isLessThanOrEqualTo(Sitemap.MOST);
		assertThat(part.length()).isLessThan(50_000_000);
		assertThat(Sitemap.index(places, new Origin("https://example.org"))).contains("/sitemap-3.xml");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sitemap-2.xml", "/sitemap-0.xml", "/sitemap-99999999999.xml", "/sitemap-x.xml" })
	void aPartThatThereIsNotIsNotFound(String path) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@CsvSource({ "/id/company/zhipu,/companies/zhipu", "/en/id/company/zhipu,/en/companies/zhipu",
			"/id/section/transition,/article/transition", "/id/source/article,/sources/article" })
	void theNameOfAThingLeadsToThePageAboutIt(String name, String path) throws Exception {
		this.mvc.perform(get(name)).andExpect(status().isSeeOther()).andExpect(redirectedUrl(path));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/id/company/zhipu|text/turtle|/companies/zhipu.ttl",
			"/en/id/company/zhipu|application/ld+json|/en/companies/zhipu.jsonld",
			"/id/company/zhipu|text/turtle;q=0.8, application/ld+json;q=0.9|/companies/zhipu.jsonld",
			"/id/company/zhipu|text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|/companies/zhipu",
			"/id/company/zhipu|*/*|/companies/zhipu",
			"/id/claim/third-plenum-june|application/json|/claims/third-plenum-june.json",
			"/id/company/zhipu.bib|*/*|/companies/zhipu.bib", "/id/company/zhipu|nonsense|/companies/zhipu" })
	void theNameLeadsToTheFormThatTheClientPrefers(String name, String accept, String path) throws Exception {
		this.mvc.perform(get(name).header("Accept", accept))
			.andExpect(status().isSeeOther())
			.andExpect(redirectedUrl(path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/id/company/nothing", "/id/nothing/zhipu", "/id/claim/nothing", "/id/company" })
	void aNameOfNothingIsNotFound(String path) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().isNotFound());
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "text/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" })
	void whoTakesAnythingGetsThePage(String accept) throws Exception {
		this.mvc.perform(get("/companies/zhipu").header("Accept", accept))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("text/html"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-nope", "image/*", "nonsense", ";;;", "text/html;q=x" })
	void aFormThatThereIsNotIsNotAcceptable(String accept) throws Exception {
		this.mvc.perform(get("/companies/zhipu").header("Accept", accept)).andExpect(status().is(406));
	}

	private Document read(String path) throws Exception {
		byte[] xml = this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("application/xml"))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
	}

}
