package longhu.api;

import java.nio.charset.StandardCharsets;
import java.util.List;

import longhu.catalog.Language;
import longhu.catalog.Statement;
import longhu.catalog.Statements;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What programs take from the portal, as they ask for it.
 */
@SpringBootTest
@AutoConfigureMockMvc
class ReuseTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Statements statements;

	@Autowired
	private Vocabularies vocabularies;

	@Test
	void aListSaysHowManyThereAreAndAnItemHoldsItsStatement() throws Exception {
		JsonNode page = json("/en/api/facts?entry=companies/zhipu&limit=3");
		assertThat(page.get("items").size()).isEqualTo(3);
		assertThat(page.get("total").asLong()).isGreaterThan(3)
			.isEqualTo(json("/en/api/facts?entry=companies/zhipu&limit=200").get("items").size());
		JsonNode amount = json("/en/api/facts?type=funding-round&unit=USD").get("items").get(0).get("statement");
		assertThat(amount.at("/value/amount/currency").asString()).isEqualTo("USD");
		assertThat(amount.at("/value/amount/unit").isNull()).isTrue();
		assertThat(amount.get("sources").get(0).get("url").asString()).startsWith("http");
		JsonNode relation = json("/en/api/relations?type=member-of&to=groups/ai-six-tigers").get("items").get(0);
		assertThat(relation.at("/statement/value/entry/slug").asString()).isEqualTo("ai-six-tigers");
		assertThat(relation.at("/statement/reverse").asString()).isEqualTo("members");
	}

	@Test
	void anEntryHoldsEveryStatementInWhichItStands() throws Exception {
		JsonNode entry = json("/en/companies/zhipu.json");
		assertThat(entry.get("statements").size()).isEqualTo(entry.get("facts").size() + entry.get("relations").size());
	}

	@Test
	void aSearchLeadsOnToItsNextPage() throws Exception {
		JsonNode first = json("/en/api/search?q=AI");
		String next = first.get("next").asString();
		assertThat(next).startsWith("http://localhost/en/api/search?q=AI&page=2");
		JsonNode second = json(next.substring("http://localhost".length()));
		assertThat(second.get("page").asInt()).isEqualTo(2);
	}

	@Test
	void whoAsksTheApiForJsonGetsItsDescription() throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get("/api").accept("application/json"))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(JsonMapper.shared().readTree(answer.getContentAsString()).has("openapi")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/vocabulary", "/companies/zhipu", "/claims/third-plenum-june", "/sources/article", "/groups" })
	void everyFormOfRdfSaysTheSame(String path) throws Exception {
		Model turtle = read(path + ".ttl", Lang.TURTLE);
		assertThat(turtle.size()).isPositive();
		assertThat(read(path + ".nt", Lang.NTRIPLES).isIsomorphicWith(turtle)).isTrue();
		assertThat(read(path + ".rdf", Lang.RDFXML).isIsomorphicWith(turtle)).isTrue();
		assertThat(json(path + ".jsonld").get("@graph").size()).isPositive();
	}

	@Test
	void theVocabularyHasEveryPropertyThatIsUsedWithLabelsInThreeLanguages() throws Exception {
		Model vocabulary = read("/vocabulary.ttl", Lang.TURTLE);
		String namespace = "http://localhost/vocabulary#";
		read("/companies/zhipu.ttl", Lang.TURTLE).listStatements()
			.mapWith((triple) -> triple.getPredicate())
			.filterKeep((property) -> property.getURI().startsWith(namespace))
			.forEach((property) -> assertThat(
					vocabulary.listObjectsOfProperty(vocabulary.createResource(property.getURI()), RDFS.label).toList())
				.as(property.getURI())
				.hasSizeGreaterThanOrEqualTo(3));
		assertThat(vocabulary.contains(vocabulary.createResource(namespace + "memberOf"), RDFS.subPropertyOf,
				vocabulary.createResource("http://schema.org/memberOf")))
			.isTrue();
	}

	@Test
	void noTwoTypesHaveOneProperty() {
		List<String> names = this.vocabularies.terms(Language.EN).stream().map(Vocabularies.Term::name).toList();
		assertThat(names).contains("investedIn", "founded", "foundedDate").doesNotHaveDuplicates();
	}

	@Test
	void aStatementHasAnAddress() throws Exception {
		Statement statement = this.statements.all(Language.EN).findFirst().orElseThrow();
		MockHttpServletResponse answer = this.mvc.perform(get("/id/statement/" + statement.id()))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(303);
		assertThat(answer.getHeader("Location")).endsWith(statement.subject().path());
		assertThat(this.mvc.perform(get("/id/statement/nothing")).andReturn().getResponse().getStatus()).isEqualTo(404);
	}

	private JsonNode json(String path) throws Exception {
		return JsonMapper.shared().readTree(text(path));
	}

	private Model read(String path, Lang lang) throws Exception {
		return RDFParser.fromString(text(path), lang).base("http://localhost" + path).toModel();
	}

	private String text(String path) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse();
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

}
