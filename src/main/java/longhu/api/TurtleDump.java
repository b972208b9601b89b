package longhu.api;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import longhu.catalog.BulkFile;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Sources;
import longhu.catalog.Statement;
import org.springframework.stereotype.Component;

/**
 * The vocabulary, all entries, claims and sources in one file of each form of RDF, each
 * as at its own address; one thing is in memory at a time.
 */
@Component
class TurtleDump implements BulkFile {

	/** Statements that are in memory at a time. */
	private static final int AT_ONCE = 100;

	private final JsonLdNodes things;

	private final Concepts concepts;

	private final Entries entries;

	private final StatementTriples statements;

	private final Vocabularies vocabularies;

	private final Claims claims;

	private final Sources sources;

	TurtleDump(JsonLdNodes things, Concepts concepts, Entries entries, StatementTriples statements,
			Vocabularies vocabularies, Claims claims, Sources sources) {
		this.things = things;
		this.concepts = concepts;
		this.entries = entries;
		this.statements = statements;
		this.vocabularies = vocabularies;
		this.claims = claims;
		this.sources = sources;
	}

	@Override
	public void write(Origin origin, Opener files) throws IOException {
		List<EntrySummary> entries = this.entries.all(Language.ZH_HANT);
		List<String> others = Stream
			.concat(this.claims.all(Language.ZH_HANT).stream().map(ClaimView::path),
					this.sources.all().stream().map((source) -> "/sources/" + source.code()))
			.toList();
		Map<RdfForm, Writer> open = new EnumMap<>(RdfForm.class);
		try {
			for (RdfForm form : RdfForm.values()) {
				Writer file = files.open("longhu" + form.suffix());
				open.put(form, file);
				file.write(form.begin(origin));
				file.write(form.body(this.vocabularies.graph(origin), origin, true));
			}
			for (EntrySummary entry : entries) {
				RdfGraph graph = graph(entry.path(), origin);
				if (entry.kind() != Kind.SECTION) {
					this.concepts.add(graph, entry.kind(), entry.slug(), origin);
					StatementTriples.kind(graph, entry, origin);
				}
				write(graph, open, origin);
			}
			statements(open, origin);
			for (String path : others) {
				RdfGraph graph = graph(path, origin);
				String name = path.substring(path.lastIndexOf('/') + 1);
				if (path.startsWith("/claims/")) {
					this.statements.claim(graph, name, origin);
				}
				else {
					this.statements.source(graph, name, origin);
				}
				write(graph, open, origin);
			}
			for (Map.Entry<RdfForm, Writer> file : open.entrySet()) {
				file.getValue().write(file.getKey().end());
			}
		}
		finally {
			for (Writer file : open.values()) {
				file.close();
			}
		}
	}

	/** A part of the statements at a time, each in all languages. */
	private void statements(Map<RdfForm, Writer> open, Origin origin) throws IOException {
		Map<Language, Iterator<Statement>> all = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			all.put(language, this.statements.all(language));
		}
		for (int part = 0; all.values().iterator().next().hasNext(); part++) {
			RdfGraph graph = new RdfGraph("statements " + part, origin);
			for (int number = 0; number < AT_ONCE && all.values().iterator().next().hasNext(); number++) {
				all.forEach((language, each) -> StatementTriples.state(graph, each.next(), language, origin));
			}
			write(graph, open, origin);
		}
	}

	/** Each graph is made once, for all forms. */
	private static void write(RdfGraph graph, Map<RdfForm, Writer> open, Origin origin) throws IOException {
		for (Map.Entry<RdfForm, Writer> file : open.entrySet()) {
			file.getValue().write(file.getKey().body(graph, origin, false));
		}
	}

	private RdfGraph graph(String path, Origin origin) {
		RdfGraph graph = new RdfGraph(path, origin);
		this.things.at(path, Language.ZH_HANT, origin).ifPresent(graph::thing);
		return graph;
	}

}
