package longhu.api;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Claims;
import longhu.catalog.Dump;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Sources;
import org.springframework.stereotype.Component;

/**
 * All entries, claims and sources in one file of Turtle, each as at its own address; one
 * thing is in memory at a time.
 */
@Component
class WholeGraph implements Dump {

	private final Things things;

	private final Concepts concepts;

	private final Entries entries;

	private final Claims claims;

	private final Sources sources;

	WholeGraph(Things things, Concepts concepts, Entries entries, Claims claims, Sources sources) {
		this.things = things;
		this.concepts = concepts;
		this.entries = entries;
		this.claims = claims;
		this.sources = sources;
	}

	@Override
	public void write(Origin origin, Opener files) throws IOException {
		List<Heading> entries = this.entries.all(Language.ZH_HANT);
		List<String> others = Stream
			.concat(this.claims.all(Language.ZH_HANT).stream().map(Claims.Shown::path),
					this.sources.all().stream().map((source) -> "/sources/" + source.code()))
			.toList();
		try (Writer file = files.open("longhu.ttl")) {
			file.write(prefixes(new Graph().turtle()));
			for (Heading entry : entries) {
				Graph graph = graph(entry.path(), origin);
				if (entry.kind() != Kind.SECTION) {
					this.concepts.add(graph, entry.kind(), entry.slug(), origin);
				}
				file.write(statements(graph));
			}
			for (String path : others) {
				file.write(statements(graph(path, origin)));
			}
		}
	}

	private Graph graph(String path, Origin origin) {
		Graph graph = new Graph();
		this.things.at(path, Language.ZH_HANT, origin).ifPresent(graph::thing);
		return graph;
	}

	private static String prefixes(String turtle) {
		return turtle.lines().takeWhile(WholeGraph::prefix).collect(Collectors.joining("\n", "", "\n"));
	}

	private static String statements(Graph graph) {
		return Arrays.stream(graph.turtle().split("(?<=\n)"))
			.dropWhile(WholeGraph::prefix)
			.collect(Collectors.joining());
	}

	private static boolean prefix(String line) {
		return line.startsWith("@prefix ");
	}

}
