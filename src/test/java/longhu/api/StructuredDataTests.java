package longhu.api;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class StructuredDataTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@CsvSource({ "/,WebSite", "/about,AboutPage", "/article,Article", "/article/transition,Article",
			"/companies/zhipu,Organization", "/people/li-minzhen,Person", "/places/silicon-valley,Place",
			"/policies/document-79,Legislation", "/concepts/generative-ai,DefinedTerm",
			"/claims/zhipu-three-billion,ClaimReview", "/sources/article,CreativeWork", "/en/companies,CollectionPage",
			"/terms,CollectionPage", "/eras/torch-plan,DefinedTerm", "/groups/ai-six-tigers,DefinedTerm",
			"/events/third-plenum-2024,Event", "/products/kimi,Product", "/organizations/baai,Organization",
			"/timeline,CollectionPage", "/numbers,CollectionPage", "/search,SearchResultsPage", "/index/stroke,WebPage",
			"/en/about/quality,WebPage" })
	void everyPageSaysWhatItIsAboutUnderTheOneContext(String path, String type) throws Exception {
		JsonNode data = data(path);
		assertThat(data.get("@context").asString()).isEqualTo("https://schema.org");
		assertThat(data.get("@graph").get(0).get("@type").asString()).isEqualTo(type);
		assertThat(data.get("@graph").get(1).get("@type").asString()).isEqualTo("BreadcrumbList");
		assertThat(data.get("@graph").get(0).get("url").asString()).startsWith("http");
	}

	@Test
	void theDocumentIsWhatStandsInTheHead() throws Exception {
		for (String path : List.of("/companies/zhipu", "/en/article/transition", "/terms", "/sources/article")) {
			JsonNode document = JsonMapper.shared().readTree(text(path + ".jsonld"));
			assertThat(document.get("@context")).isEqualTo(data(path).get("@context"));
			assertThat(document.get("@graph").valueStream()).startsWith(data(path).get("@graph").get(0),
					data(path).get("@graph").get(1));
		}
	}

	@ParameterizedTest
	@CsvSource({ "/claims,hasPart", "/sources,hasPart", "/timeline,mainEntity", "/en/numbers,mainEntity" })
	void anIndexAsDataHoldsAllOfItsRows(String path, String property) throws Exception {
		JsonNode index = JsonMapper.shared().readTree(text(path + ".jsonld")).get("@graph").get(0);
		JsonNode rows = JsonMapper.shared().readTree(text(path + ".json")).get("items");
		JsonNode parts = index.get(property);
		assertThat(rows.size()).isGreaterThan(50);
		assertThat((parts.has("itemListElement") ? parts.get("itemListElement") : parts).size()).isEqualTo(rows.size());
		assertThat(data(path).get("@graph").get(0).has(property)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/about", "/search", "/timeline", "/numbers", "/companies", "/companies/zhipu",
			"/en/article/foreword", "/article", "/policies/document-79", "/people/li-minzhen",
			"/people/william-shockley", "/claims/zhipu-three-billion", "/sources/article", "/sources/zp-bb", "/terms",
			"/events/third-plenum-2024", "/eras/torch-plan", "/groups/ai-six-tigers", "/products/kimi",
			"/places/beijing", "/organizations/us-nsf", "/concepts/open-source" })
	void everyTypeIsOneOfSchemaOrgAndHasThePropertiesThatItSays(String path) throws Exception {
		String schemas = System.getProperty("schemas");
		Assumptions.assumeTrue(schemas != null, "skipped: needs -Dschemas=DIR with the published schemas");
		JsonDocument context = JsonDocument.of(Files.newBufferedReader(Path.of(schemas, "schemaorgcontext.jsonld")));
		DocumentLoader loader = (URI address, com.apicatalog.jsonld.loader.DocumentLoaderOptions options) -> context;
		JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(data(path).toString())))
			.options(new JsonLdOptions(loader))
			.get();
		List<String> faults = new ArrayList<>();
		check(expanded, new SchemaOrg(Path.of(schemas, "schemaorg-all-https.jsonld")), faults);
		assertThat(faults).isEmpty();
	}

	private static void check(JsonValue value, SchemaOrg vocabulary, List<String> faults) {
		if (value instanceof JsonArray array) {
			array.forEach((item) -> check(item, vocabulary, faults));
		}
		else if (value instanceof JsonObject object) {
			List<String> types = object.containsKey("@type") && object.get("@type") instanceof JsonArray array
					? array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList() : List.of();
			faults.addAll(vocabulary.unknown(types));
			object.forEach((key, item) -> {
				if (!key.startsWith("@") && !types.isEmpty() && !vocabulary.has(types, key)) {
					faults.add(types + " has no " + key);
				}
				check(item, vocabulary, faults);
			});
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/about/quality", "/index/stroke", "/compare/companies", "/companies/zhipu",
			"/en/article/transition", "/claims/zhipu-three-billion", "/timeline" })
	void everyCrumbLeadsToAPageOfThatName(String path) throws Exception {
		JsonNode crumbs = data(path).get("@graph").get(1).get("itemListElement");
		for (int i = 0; i < crumbs.size(); i++) {
			assertThat(crumbs.get(i).get("position").asInt()).isEqualTo(i + 1);
			assertThat(crumbs.get(i).get("name").asString()).isNotBlank();
			text(crumbs.get(i).at("/item/@id").asString());
		}
		String last = crumbs.get(crumbs.size() - 1).at("/item/@id").asString();
		assertThat(last).isEqualTo("http://localhost" + path);
	}

	@Test
	void datesAreThoseThatAreStatedAndNoneThatIsOnlyAboutRight() throws Exception {
		assertThat(data("/companies/zhipu").get("@graph").get(0).get("foundingDate").asString()).isEqualTo("2019");
		JsonNode event = data("/events/third-plenum-2024").get("@graph").get(0);
		assertThat(event.get("startDate").asString()).isEqualTo("2024-07-15");
		assertThat(event.get("endDate").asString()).isEqualTo("2024-07-18");
	}

	@ParameterizedTest
	@CsvSource({ "/companies/zhipu,zh_TW,智譜華章,article", "/en/companies/zhipu,en_US,Zhipu AI,article",
			"/zh-hans/companies/zhipu,zh_CN,智谱华章,article" })
	void aSharedLinkSaysWhatItIs(String path, String locale, String title, String type) throws Exception {
		Document page = Jsoup.parse(text(path));
		assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(title);
		assertThat(page.select("meta[property=og:type]").attr("content")).isEqualTo(type);
		assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo("http://localhost" + path);
		assertThat(page.select("meta[property=og:locale]").attr("content")).isEqualTo(locale);
	}

	@ParameterizedTest
	@CsvSource({ "/companies/nothing.jsonld,404", "/claims/nothing.jsonld,404", "/about.jsonld,406" })
	void dataOfNothingIsAClientError(String path, int status) throws Exception {
		this.mvc.perform(get(path)).andExpect(status().is(status));
	}

	private JsonNode data(String path) throws Exception {
		return JsonMapper.shared().readTree(Jsoup.parse(text(path)).select("script[type=application/ld+json]").html());
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
