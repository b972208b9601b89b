package longhu.api;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Read back by Jena.
 */
@SpringBootTest
@AutoConfigureMockMvc
class TurtleTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest
	@ValueSource(strings = { "/companies", "/groups", "/en/policies", "/companies/zhipu", "/eras/zhongguancun",
			"/article/transition", "/claims/zhipu-three-billion", "/sources/article", "/sources/nsfc-30", "/terms",
			"/claims", "/sources", "/timeline", "/en/numbers" })
	void isReadWithoutAWarning(String path) throws Exception {
		assertThat(read(path).isEmpty()).isFalse();
		assertThat(text(path)).isEqualTo(text(path));
	}

	@Test
	void aConceptHasOnePreferredLabelInEachLanguageAndNoneTwice() throws Exception {
		Model model = read("/companies/zhipu");
		Resource zhipu = model.createResource("http://localhost/id/company/zhipu");
		assertThat(zhipu.hasProperty(RDF.type, SKOS.Concept)).isTrue();
		assertThat(zhipu.hasProperty(RDF.type, model.createResource("http://schema.org/Organization"))).isTrue();
		assertThat(zhipu.hasProperty(SKOS.inScheme)).isTrue();
		var preferred = zhipu.listProperties(SKOS.prefLabel).mapWith((statement) -> statement.getObject()).toList();
		assertThat(preferred.stream().map((label) -> label.asLiteral().getLanguage()))
			.containsExactlyInAnyOrder("zh-Hant", "zh-Hans", "en");
		var others = zhipu.listProperties(SKOS.altLabel).mapWith((statement) -> statement.getObject()).toList();
		assertThat(others).isNotEmpty().doesNotContainAnyElementsOf(preferred);
		assertThat(zhipu.listProperties(SKOS.related).toList()).isNotEmpty()
			.allMatch((statement) -> statement.getObject().isURIResource());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/companies", "/eras", "/en/policies", "/people", "/terms", "/companies/zhipu",
			"/groups/ai-six-tigers", "/en/concepts/generative-ai", "/places/silicon-valley", "/people/xi-jinping" })
	void conceptsFitTheShapesOfSkos(String path) throws Exception {
		var shapes = Shapes
			.parse(RDFParser.source(Path.of("src/test/resources/longhu/api/skos.shapes.ttl")).toModel().getGraph());
		Model model = read(path);
		assertThat(model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList()).isNotEmpty();
		ValidationReport report = ShaclValidator.get().validate(shapes, model.getGraph());
		assertThat(report.getEntries().stream().map((entry) -> entry.focusNode() + " " + entry.message())).isEmpty();
	}

	@Test
	void theShapesFindWhatIsWrong() throws Exception {
		var shapes = Shapes
			.parse(RDFParser.source(Path.of("src/test/resources/longhu/api/skos.shapes.ttl")).toModel().getGraph());
		Model model = read("/companies/zhipu");
		Resource zhipu = model.createResource("http://localhost/id/company/zhipu");
		zhipu.addProperty(SKOS.altLabel, zhipu.getProperty(SKOS.prefLabel).getObject());
		zhipu.addProperty(SKOS.prefLabel, "another", "en");
		zhipu.removeAll(SKOS.inScheme);
		assertThat(ShaclValidator.get().validate(shapes, model.getGraph()).getEntries()).hasSizeGreaterThanOrEqualTo(3);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/article/transition", "/en/claims/third-plenum-june", "/sources/article", "/article",
			"/companies", "/zh-hans/companies/zhipu", "/en/groups", "/people/xi-jinping", "/terms", "/claims",
			"/zh-hans/sources", "/timeline", "/numbers" })
	void saysTheSameAsJsonLd(String path) throws Exception {
		String schemas = System.getProperty("schemas");
		Assumptions.assumeTrue(schemas != null, "skipped: needs -Dschemas=DIR with the published schemas");
		ObjectNode document = (ObjectNode) JsonMapper.shared()
			.readTree(this.mvc.perform(get(path + ".jsonld"))
				.andReturn()
				.getResponse()
				.getContentAsString(StandardCharsets.UTF_8));
		document.set("@context",
				JsonMapper.shared()
					.readTree(Files.readString(Path.of(schemas, "schemaorgcontext.jsonld")))
					.get("@context"));
		Model other = withPlainDates(RDFParser.fromString(document.toString(), Lang.JSONLD11).toModel());
		Model model = withPlainDates(read(path));
		assertThat(other.size()).isGreaterThan(3);
		assertThat(model.isIsomorphicWith(other)).as(() -> model.difference(other) + "\n" + other.difference(model))
			.isTrue();
	}

	/**
	 * The context of schema.org makes each date a {@code schema:Date}; Turtle has the
	 * types of XML Schema, which a query can compare.
	 */
	private static Model withPlainDates(Model model) {
		Model plain = ModelFactory.createDefaultModel();
		model.listStatements().forEach((statement) -> {
			RDFNode object = statement.getObject();
			boolean date = object.isLiteral()
					&& object.asLiteral().getDatatypeURI().matches(".*[/#](Date|date|gYear|gYearMonth)");
			plain.add(statement.getSubject(), statement.getPredicate(),
					date ? plain.createLiteral(object.asLiteral().getLexicalForm()) : object);
		});
		return plain;
	}

	@Test
	void aWholeNumberHasNoFraction() throws Exception {
		assertThat(this.mvc.perform(get("/numbers.jsonld")).andReturn().getResponse().getContentAsString())
			.doesNotContainPattern("\"value\":[0-9]+(\\.[0-9]*0|[0-9.]*E\\+?[0-9]+)[,}]");
	}

	@Test
	void everyConceptOfASchemeIsInIt() throws Exception {
		Model model = read("/companies");
		var concepts = model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();
		assertThat(concepts).hasSizeGreaterThan(10)
			.allMatch((concept) -> concept.hasProperty(SKOS.inScheme))
			.allMatch((concept) -> concept.listProperties(SKOS.prefLabel).toList().size() >= 2);
		assertThat(model.listObjectsOfProperty(SKOS.inScheme).toList()).hasSize(1).allMatch(RDFNode::isURIResource);
	}

	@Test
	void ofNothingIsNotFound() throws Exception {
		this.mvc.perform(get("/companies/nothing.ttl")).andExpect(status().isNotFound());
		this.mvc.perform(get("/about.ttl")).andExpect(status().isNotAcceptable());
	}

	private Model read(String path) throws Exception {
		return RDFParser.fromString(text(path), Lang.TURTLE).base("http://localhost" + path).strict(true).toModel();
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(path).accept("text/turtle"))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith("text/turtle"))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
