package longhu.api;

import java.util.List;
import java.util.Map;

import longhu.catalog.DateSpan;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Statement;
import longhu.catalog.StatementSamples;
import longhu.catalog.StatementTable;
import longhu.catalog.StatementValue;
import longhu.catalog.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is added to a statement stands in each form of it, or one of these fails.
 */
@SpringBootTest
class StatementFormTests {

	private static final Origin ORIGIN = new Origin("http://localhost");

	@Autowired
	private JsonMapper mapper;

	@Autowired
	private Statements statements;

	@Test
	void jsonHoldsEveryPart() {
		StatementSamples samples = new StatementSamples();
		assertThat(this.mapper.writeValueAsString(samples.whole())).contains(samples.marks());
	}

	@Test
	void aRowHoldsEveryPart() {
		StatementSamples samples = new StatementSamples();
		List<?> row = StatementTable.row(samples.whole());
		assertThat(row.toString()).contains(samples.marks());
		assertThat(StatementTable.all().stream().map(StatementTable.Column::name)).doesNotHaveDuplicates()
			.noneMatch((name) -> List.of("from", "to", "date", "value", "order", "year").contains(name));
	}

	@ParameterizedTest
	@EnumSource
	void rdfHoldsEveryPart(RdfForm form) {
		StatementSamples samples = new StatementSamples();
		Statement whole = samples.whole();
		StatementValue value = whole.value();
		RdfGraph graph = new RdfGraph("sample", ORIGIN);
		// a value is one of them only
		for (StatementValue one : List.of(
				new StatementValue("entry", value.text(), value.amount(), null, value.entry()),
				new StatementValue(value.form(), value.text(), value.amount(), null, null),
				new StatementValue("date", value.text(), null, value.date(), null))) {
			StatementTriples.state(graph, StatementSamples.with(whole, Map.of("value", one)), Language.EN, ORIGIN);
		}
		whole.sources().forEach((source) -> StatementTriples.source(graph, source, ORIGIN));
		// what form a value has, RDF says by the value itself
		assertThat(form.document(graph, ORIGIN))
			.contains(samples.marks().stream().filter((mark) -> !mark.equals(value.form())).toList());
	}

	@ParameterizedTest
	@EnumSource
	void everyStatementHasAnIdASentenceAndASource(Language language) {
		List<Statement> all = this.statements.all(language).toList();
		assertThat(all).hasSizeGreaterThan(1000);
		assertThat(all.stream().map(Statement::id)).doesNotHaveDuplicates().noneMatch(String::isBlank);
		assertThat(all).allMatch((one) -> !one.sources().isEmpty() && !one.sentence().isBlank());
		assertThat(all.stream()
			.filter((one) -> one.value().amount() != null)
			.map((one) -> one.value().amount().qualifier())
			.distinct()).contains("exact", "about", "at-least");
		assertThat(all.stream().map(Statement::sentence)).noneMatch((text) -> text.matches(".*(\\bnull\\b|\\{\\d).*"));
	}

	@Test
	void aDateInRdfHasThePrecisionThatItHas() {
		RdfGraph graph = new RdfGraph("dates", ORIGIN);
		Statement whole = new StatementSamples().whole();
		StatementTriples
			.state(graph,
					StatementSamples
						.with(whole,
								Map.of("value", new StatementValue("date", "", null, DateSpan.of("2019"), null),
										"valid", DateSpan.of("2019-05/2021"), "asOf", DateSpan.of("1950s"))),
					Language.EN, ORIGIN);
		assertThat(RdfForm.N_TRIPLES.document(graph, ORIGIN)).contains(
				"\"2019\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
				"#validFrom> \"2019-05\"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>",
				"#validTo> \"2021\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
				"#asOfFrom> \"1950\"^^<http://www.w3.org/2001/XMLSchema#gYear>",
				"#asOfTo> \"1959\"^^<http://www.w3.org/2001/XMLSchema#gYear>");
	}

}
