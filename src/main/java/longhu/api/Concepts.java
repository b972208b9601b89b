package longhu.api;

import java.util.Optional;
import java.util.stream.Stream;

import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.NameView;
import longhu.catalog.Names;
import longhu.catalog.Origin;
import longhu.catalog.Relations;
import longhu.catalog.TermView;
import longhu.catalog.Terms;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Entries as concepts of <a href="https://www.w3.org/TR/skos-reference/">SKOS</a>: one
 * preferred label in each language, the other names beside it, each kind a scheme.
 */
@Component
class Concepts {

	private final Entries entries;

	private final Names names;

	private final Relations relations;

	private final Terms terms;

	private final Messages messages;

	Concepts(Entries entries, Names names, Relations relations, Terms terms, Messages messages) {
		this.terms = terms;
		this.messages = messages;
		this.entries = entries;
		this.names = names;
		this.relations = relations;
	}

	/** Adds what an entry is called and what it is related to. */
	void add(RdfGraph graph, Kind kind, String slug, Origin origin) {
		Optional<EntrySummary> entry = this.entries.find(kind, slug, Language.ZH_HANT);
		if (entry.isEmpty()) {
			return;
		}
		Resource concept = concept(graph, entry.get(), Language.ZH_HANT, origin);
		for (Language language : Language.values()) {
			this.entries.find(kind, slug, language).ifPresent((heading) -> concept(graph, heading, language, origin));
		}
		others(graph, concept, entry.get());
		Stream
			.concat(this.relations.from(entry.get().id(), Language.ZH_HANT).stream(),
					this.relations.to(entry.get().id(), Language.ZH_HANT).stream())
			.forEach((relation) -> graph.state(concept, SKOS.RELATED, id(relation.kind(), relation.slug(), origin)));
	}

	/** A label is preferred or another one, never both. */
	private void others(RdfGraph graph, Resource concept, EntrySummary entry) {
		for (NameView name : this.names.of(entry.id())) {
			String tag = name.language().equals("pinyin") ? "zh-Latn-pinyin" : name.language();
			var label = Values.literal(name.name(), tag);
			if (!graph.states(concept, SKOS.PREF_LABEL, label)) {
				graph.state(concept, SKOS.ALT_LABEL, label);
			}
		}
	}

	private static IRI id(Kind kind, String slug, Origin origin) {
		return Values.iri(origin.text() + "/id/" + kind.code() + "/" + slug);
	}

	/** All concepts of a kind, by their preferred labels. */
	void addAll(RdfGraph graph, Kind kind, Origin origin) {
		for (Language language : Language.values()) {
			this.entries.of(kind, language).forEach((entry) -> concept(graph, entry, language, origin));
		}
	}

	/** The words of the vocabulary: one meaning, and what it is called where. */
	void addTerms(RdfGraph graph, Origin origin) {
		Resource scheme = scheme(graph, "terms", origin);
		for (TermView term : this.terms.all()) {
			Resource concept = Values.iri(origin.text() + "/terms#" + term.anchor());
			graph.state(concept, RDF.TYPE, SKOS.CONCEPT);
			graph.state(concept, SKOS.IN_SCHEME, scheme);
			graph.state(concept, SKOS.PREF_LABEL, Values.literal(term.taiwan(), Language.ZH_HANT.tag()));
			graph.state(concept, SKOS.PREF_LABEL, Values.literal(term.mainland(), Language.ZH_HANS.tag()));
			graph.state(concept, SKOS.PREF_LABEL, Values.literal(term.english(), Language.EN.tag()));
			note(graph, concept, term.note(), Language.ZH_HANT);
			note(graph, concept, term.noteEn(), Language.EN);
			if (term.kind() != null && term.slug() != null) {
				graph.state(concept, SKOS.CLOSE_MATCH, id(term.kind(), term.slug(), origin));
			}
		}
	}

	private static void note(RdfGraph graph, Resource concept, @Nullable String note, Language language) {
		if (note != null) {
			graph.state(concept, SKOS.NOTE, Values.literal(note, language.tag()));
		}
	}

	/** The scheme that an index is, named as its page is in each language. */
	private Resource scheme(RdfGraph graph, String index, Origin origin) {
		Resource scheme = Values.iri(origin.text() + "/" + index);
		graph.state(scheme, RDF.TYPE, SKOS.CONCEPT_SCHEME);
		for (Language language : Language.values()) {
			graph.state(scheme, SKOS.PREF_LABEL,
					Values.literal(this.messages.say("menu." + index, language), language.tag()));
		}
		return scheme;
	}

	private Resource concept(RdfGraph graph, EntrySummary entry, Language language, Origin origin) {
		Resource concept = id(entry.kind(), entry.slug(), origin);
		graph.state(concept, RDF.TYPE, SKOS.CONCEPT);
		graph.state(concept, SKOS.IN_SCHEME, scheme(graph, entry.kind().folder(), origin));
		if (language != Language.EN || entry.textLanguage() == Language.EN) {
			graph.state(concept, SKOS.PREF_LABEL, Values.literal(entry.title(), language.tag()));
		}
		return concept;
	}

}
