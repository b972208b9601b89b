package longhu.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.Vocabulary;
import longhu.catalog.VocabularyTypes;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The vocabulary of the portal's RDF: a class for each kind of entry, a property for each
 * type of fact and relation, and what a statement consists of. The types and what they
 * match elsewhere come from the content.
 */
@Component
class Vocabularies {

	static final String PATH = "/vocabulary";

	/** What a statement or a claim says, in the order in which it is read. */
	private static final List<String> PARTS = List.of("subject", "property", "value", "valueEdtf", "valueFrom",
			"valueTo", "amount", "qualifier", "unit", "currency", "validEdtf", "validFrom", "validTo", "asOf",
			"asOfEdtf", "asOfFrom", "asOfTo", "confidence", "inArticle", "note", "locator", "grade", "verdict",
			"nature", "statedIn");

	private final Vocabulary vocabulary;

	private final Messages messages;

	Vocabularies(Vocabulary vocabulary, Messages messages) {
		this.vocabulary = vocabulary;
		this.messages = messages;
	}

	/**
	 * A word of the vocabulary.
	 *
	 * @param name behind the namespace
	 * @param form class, part, fact or relation
	 * @param label in the language of a page
	 * @param type what the content says of it, or null for classes and parts
	 */
	record Term(String name, String form, String label, VocabularyTypes.@Nullable Row type) {
	}

	static String namespace(Origin origin) {
		return origin.text() + PATH + "#";
	}

	static IRI iri(String name, Origin origin) {
		return Values.iri(namespace(origin), name);
	}

	/** The class of the entries of a kind. */
	static String kind(Kind kind) {
		return kind.code().substring(0, 1).toUpperCase(Locale.ROOT) + kind.code().substring(1);
	}

	/**
	 * The property of a type; that of a date says so, because relations may be called
	 * alike.
	 */
	static String property(String code, String form) {
		String name = Arrays.stream(code.split("-"))
			.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
			.collect(Collectors.joining());
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + (form.equals("date") ? "Date" : "");
	}

	/** All words, as they are called in a language. */
	List<Term> terms(Language language) {
		List<Term> terms = new ArrayList<>();
		terms.add(new Term("Statement", "class", this.messages.say("vocabulary.Statement", language), null));
		Kind.indexed()
			.forEach((kind) -> terms
				.add(new Term(kind(kind), "class", this.messages.say("kind." + kind.code(), language), null)));
		PARTS.forEach(
				(part) -> terms.add(new Term(part, "part", this.messages.say("vocabulary." + part, language), null)));
		this.vocabulary.types("fact")
			.forEach((type) -> terms.add(new Term(property(type.code(), type.form()), "fact",
					this.vocabulary.fact(type.code(), language), type)));
		this.vocabulary.types("relation")
			.forEach((type) -> terms.add(new Term(property(type.code(), type.form()), "relation",
					this.vocabulary.relation(type.code(), true, language), type)));
		return terms;
	}

	RdfGraph graph(Origin origin) {
		RdfGraph graph = new RdfGraph(PATH, origin);
		IRI whole = Values.iri(origin.text() + PATH);
		graph.state(whole, RDF.TYPE, OWL.ONTOLOGY);
		for (Language language : Language.values()) {
			graph.state(whole, RDFS.LABEL,
					Values.literal(this.messages.say("vocabulary.title", language), language.tag()));
			for (Term term : terms(language)) {
				IRI name = iri(term.name(), origin);
				graph.state(name, RDFS.LABEL, Values.literal(term.label(), language.tag()));
				graph.state(name, RDFS.ISDEFINEDBY, whole);
				describe(graph, name, term, origin);
			}
		}
		return graph;
	}

	private static void describe(RdfGraph graph, IRI name, Term term, Origin origin) {
		VocabularyTypes.Row type = term.type();
		graph.state(name, RDF.TYPE, term.form().equals("class") ? RDFS.CLASS : RDF.PROPERTY);
		if (type == null) {
			return;
		}
		graph.state(name, RDF.TYPE, type.form().equals("entry") ? OWL.OBJECTPROPERTY : OWL.DATATYPEPROPERTY);
		if (type.mutual()) {
			graph.state(name, RDF.TYPE, OWL.SYMMETRICPROPERTY);
		}
		if (type.form().equals("amount")) {
			graph.state(name, RDFS.RANGE, XSD.DECIMAL);
		}
		domain(graph, name, RDFS.DOMAIN, type.begins(), origin);
		domain(graph, name, RDFS.RANGE, type.ends(), origin);
		type.broaderProperties().forEach((other) -> graph.state(name, RDFS.SUBPROPERTYOF, elsewhere(other)));
		type.nearProperties().forEach((other) -> graph.state(name, SKOS.CLOSE_MATCH, elsewhere(other)));
	}

	/**
	 * Said only where there is one kind: several domains would mean all of them at once.
	 */
	private static void domain(RdfGraph graph, IRI name, IRI end, @Nullable String kinds, Origin origin) {
		List<String> all = VocabularyTypes.Row.words(kinds);
		if (all.size() == 1) {
			Kind.ofCode(all.get(0)).ifPresent((kind) -> graph.state(name, end, iri(kind(kind), origin)));
		}
	}

	/** A property of others, as {@code wd:P571}. */
	static IRI elsewhere(String property) {
		String[] parts = property.split(":");
		return Values.iri(Objects.requireNonNull(RdfGraph.PREFIXES.get(parts[0])) + parts[1]);
	}

	/** The properties of others as links, each with its short name. */
	static Map<String, String> links(VocabularyTypes.Row type) {
		return Stream.concat(type.broaderProperties().stream(), type.nearProperties().stream())
			.collect(Collectors.toMap((name) -> name,
					(name) -> elsewhere(name).stringValue().replace("http://schema.org/", "https://schema.org/"),
					(one, other) -> one, java.util.LinkedHashMap::new));
	}

}
