package longhu.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Objects;

import longhu.catalog.Amount;
import longhu.catalog.Claims;
import longhu.catalog.DateSpan;
import longhu.catalog.EntryName;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.Statement;
import longhu.catalog.StatementSource;
import longhu.catalog.Statements;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Statements and claims as triples, in the pattern of Wikibase: a direct property for
 * simple questions, and a node that says when, how sure and by whose word.
 */
@Component
class StatementTriples {

	private static final IRI EDTF = Values.iri("http://id.loc.gov/datatypes/edtf/EDTF");

	private final Statements statements;

	private final Claims claims;

	private final Sources sources;

	StatementTriples(Statements statements, Claims claims, Sources sources) {
		this.statements = statements;
		this.claims = claims;
		this.sources = sources;
	}

	/**
	 * Adds what is stated of an entry, also by relations that lead to it, and what the
	 * sources are.
	 */
	void add(RdfGraph graph, EntrySummary entry, Origin origin) {
		kind(graph, entry, origin);
		for (Language language : Language.values()) {
			for (Statement statement : this.statements.of(entry.id(), language)) {
				state(graph, statement, language, origin);
				statement.sources().forEach((source) -> source(graph, source, origin));
			}
		}
	}

	/** Adds of which kind an entry is. */
	static void kind(RdfGraph graph, EntrySummary entry, Origin origin) {
		graph.state(id(entry.kind().code(), entry.slug(), origin), RDF.TYPE,
				Vocabularies.iri(Vocabularies.kind(entry.kind()), origin));
	}

	/** Every statement, in an order that is the same in each language. */
	Iterator<Statement> all(Language language) {
		return this.statements.all(language).iterator();
	}

	/** Adds one statement in the words of a language. */
	static void state(RdfGraph graph, Statement statement, Language language, Origin origin) {
		IRI node = id("statement", statement.id(), origin);
		IRI subject = name(graph, statement.subject(), language, origin);
		IRI property = Vocabularies.iri(Vocabularies.property(statement.type(), statement.value().form()), origin);
		Value value = value(graph, statement, language, origin);
		graph.state(subject, property, direct(statement, value));
		graph.state(property, RDFS.LABEL, Values.literal(statement.label(), language.tag()));
		if (statement.reverse() != null) {
			graph.state(property, SKOS.NOTE, Values.literal("← " + statement.reverse(), language.tag()));
		}
		if (statement.mutual()) {
			graph.state(property, RDF.TYPE, org.eclipse.rdf4j.model.vocabulary.OWL.SYMMETRICPROPERTY);
		}
		graph.state(node, RDF.TYPE, Vocabularies.iri("Statement", origin));
		part(graph, node, "subject", subject, origin);
		part(graph, node, "property", property, origin);
		part(graph, node, "value", value, origin);
		amount(graph, node, statement.value().amount(), origin);
		dates(graph, node, "value", statement.value().date(), origin);
		dates(graph, node, "valid", statement.valid(), origin);
		dates(graph, node, "asOf", statement.asOf(), origin);
		if (statement.asOf() != null && exact(statement.asOf())) {
			part(graph, node, "asOf", RdfGraph.date(statement.asOf().text()), origin);
		}
		part(graph, node, "confidence", Values.literal(statement.confidence()), origin);
		part(graph, node, "inArticle", Values.literal(statement.inArticle()), origin);
		if (statement.note() != null) {
			part(graph, node, "note", Values.literal(statement.note(), language.tag()), origin);
		}
		graph.state(node, RDFS.LABEL, Values.literal(statement.sentence(), language.tag()));
		for (StatementSource source : statement.sources()) {
			graph.state(node, PROV.WAS_DERIVED_FROM, id("source", source.id(), origin));
			if (source.locator() != null) {
				part(graph, node, "locator", Values.literal(source.locator()), origin);
			}
		}
	}

	/** An entry with what it is called in a language. */
	private static IRI name(RdfGraph graph, EntryName entry, Language language, Origin origin) {
		IRI id = id(entry.kind().code(), entry.slug(), origin);
		graph.state(id, RDF.TYPE, Vocabularies.iri(Vocabularies.kind(entry.kind()), origin));
		graph.state(id, RDFS.LABEL, Values.literal(entry.title(), language.tag()));
		return id;
	}

	private static Value value(RdfGraph graph, Statement statement, Language language, Origin origin) {
		EntryName target = statement.value().entry();
		if (target != null) {
			return name(graph, target, language, origin);
		}
		DateSpan date = statement.value().date();
		if (date != null) {
			return exact(date) ? RdfGraph.date(date.text()) : Values.literal(date.text(), EDTF);
		}
		return Values.literal(statement.value().text(), language.tag());
	}

	/** What stands directly at the subject: of an amount its number. */
	private static Value direct(Statement statement, Value value) {
		Amount amount = statement.value().amount();
		return (amount != null) ? decimal(amount.number()) : value;
	}

	/** In the one spelling that Turtle writes without quotes, so that all forms agree. */
	private static Value decimal(BigDecimal number) {
		return Values.literal(((number.scale() < 1) ? number.setScale(1) : number).toPlainString(), XSD.DECIMAL);
	}

	private static void amount(RdfGraph graph, IRI node, @Nullable Amount amount, Origin origin) {
		if (amount == null) {
			return;
		}
		part(graph, node, "amount", decimal(amount.number()), origin);
		part(graph, node, "qualifier", Values.literal(amount.qualifier()), origin);
		if (amount.unit() != null) {
			part(graph, node, "unit", Values.literal(amount.unit()), origin);
		}
		if (amount.currency() != null) {
			part(graph, node, "currency", Values.literal(amount.currency()), origin);
		}
	}

	/** A date as it is written, and its ends with the precision that they have. */
	private static void dates(RdfGraph graph, IRI node, String what, @Nullable DateSpan date, Origin origin) {
		if (date == null) {
			return;
		}
		part(graph, node, what + "Edtf", Values.literal(date.text(), EDTF), origin);
		String[] ends = date.text().split("/", -1);
		end(graph, node, what + "From", ends[0], date.from(), origin);
		end(graph, node, what + "To", ends[ends.length - 1], date.to(), origin);
	}

	private static void end(RdfGraph graph, IRI node, String part, String text, @Nullable LocalDate day,
			Origin origin) {
		if (day != null) {
			String point = text.replace("~", "");
			String known = point.endsWith("s") ? String.valueOf(day.getYear()) : point;
			part(graph, node, part, RdfGraph.date(known), origin);
		}
	}

	private static boolean exact(DateSpan date) {
		return date.text().matches("\\d{4}(-\\d\\d){0,2}");
	}

	/** Adds what a source is, as far as a statement names it. */
	static void source(RdfGraph graph, StatementSource source, Origin origin) {
		IRI id = id("source", source.id(), origin);
		graph.state(id, Values.iri(RdfGraph.SCHEMA, "name"), Values.literal(source.title()));
		graph.state(id, Values.iri(RdfGraph.SCHEMA, "url"), Values.iri(source.url()));
		part(graph, id, "grade", Values.literal(source.grade()), origin);
		if (source.published() != null && exact(source.published())) {
			graph.state(id, Values.iri(RdfGraph.SCHEMA, "datePublished"), RdfGraph.date(source.published().text()));
		}
		if (source.publisher() != null) {
			IRI publisher = Values.iri(ClaimMarkup.party("publisher", source.publisher(), origin));
			graph.state(id, Values.iri(RdfGraph.SCHEMA, "publisher"), publisher);
			graph.state(publisher, Values.iri(RdfGraph.SCHEMA, "name"), Values.literal(source.publisher()));
		}
	}

	/**
	 * Adds the verdict on a claim, what it stands on, what it is about and who says it.
	 */
	void claim(RdfGraph graph, String slug, Origin origin) {
		IRI node = id("claim", slug, origin);
		for (Language language : Language.values()) {
			this.claims.find(slug, language).ifPresent((claim) -> {
				graph.state(node, RDFS.LABEL, Values.literal(claim.statement(), claim.textLanguage().tag()));
				part(graph, node, "verdict", Values.literal(claim.verdict()), origin);
				part(graph, node, "nature", Values.literal(claim.nature()), origin);
				part(graph, node, "asOf", RdfGraph.date(claim.asOf().toString()), origin);
				part(graph, node, "statedIn", Values.iri(origin.to(claim.paragraph(), Language.ZH_HANT)), origin);
				this.claims.entries(claim.id(), language)
					.forEach((entry) -> graph.state(node, Values.iri(RdfGraph.SCHEMA, "about"),
							name(graph, new EntryName(entry.kind(), entry.slug(), entry.title()), language, origin)));
				this.sources.ofClaim(claim.id()).forEach((source) -> {
					graph.state(node, PROV.WAS_DERIVED_FROM, id("source", source.code(), origin));
					source(graph, of(source), origin);
				});
			});
		}
	}

	/** Adds how good a source is. */
	void source(RdfGraph graph, String code, Origin origin) {
		this.sources.find(code).ifPresent((source) -> source(graph, of(source), origin));
	}

	private static StatementSource of(SourceView source) {
		return new StatementSource(source.code(), source.title(), source.url(), source.publisher(), source.published(),
				source.grade(), null);
	}

	static IRI id(String kind, String slug, Origin origin) {
		return Values.iri(origin.text() + "/id/" + kind + "/" + slug);
	}

	private static void part(RdfGraph graph, IRI node, String part, Value value, Origin origin) {
		graph.state(node, Vocabularies.iri(part, origin), Objects.requireNonNull(value));
	}

}
