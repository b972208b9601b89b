package longhu.mcp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import longhu.catalog.Citations;
import longhu.catalog.Fields;
import longhu.catalog.Heading;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Lists relations, each from the entry where it begins to the one that it leads to, and
 * finds the shortest ways from one entry to another.
 */
@Component
class RelationsTool implements Tool {

	private static final int USUAL = 50;

	private static final int PATHS = 5;

	private final Lookup lookup;

	private final Relations relations;

	private final Citations citations;

	private final Vocabulary vocabulary;

	private final Views views;

	RelationsTool(Lookup lookup, Relations relations, Citations citations, Vocabulary vocabulary, Views views) {
		this.lookup = lookup;
		this.relations = relations;
		this.citations = citations;
		this.vocabulary = vocabulary;
		this.views = views;
	}

	@Override
	public String name() {
		return "relations";
	}

	@Override
	public Answer call(Arguments arguments, Origin origin) {
		String entry = arguments.text("entry");
		String other = arguments.text("path_to");
		Language language = arguments.language(entry, other);
		if (entry.isEmpty() && !other.isEmpty()) {
			throw new Unanswered("'path_to' is where a path ends; 'entry', where it begins, is missing.");
		}
		Set<String> types = Codes.of("types", arguments.list("types"), known(language));
		Years years = Years.of(arguments);
		List<Relations.Edge> all = this.relations.all(language)
			.stream()
			.filter((edge) -> (types.isEmpty() || types.contains(edge.type())) && years.hold(edge.held()))
			.toList();
		Map<Long, List<Citations.Mark>> marks = this.citations.ofAllRelations()
			.stream()
			.collect(Collectors.groupingBy(Citations.Mark::owner));
		Map<String, Object> data;
		if (other.isEmpty()) {
			Set<Long> ends = entry.isEmpty() ? Set.of()
					: Set.copyOf(this.lookup.withMembers(this.lookup.entry("entry", entry, language), language));
			data = Views.list("relations", all.stream().filter(touching(ends, arguments.text("direction"))).toList(),
					arguments.number("limit", USUAL), (edge) -> view(edge, marks, language, origin));
			data.put("sources", this.views.sourcesOf(Views.ids(Views.items(data, "relations")), language, origin));
			return new Answer(data);
		}
		Heading from = this.lookup.entry("entry", entry, language);
		Heading to = this.lookup.entry("path_to", other, language);
		List<List<Relations.Edge>> paths = paths(all, from.id(), to.id());
		data = new LinkedHashMap<>();
		data.put("total", paths.size());
		data.put("paths",
				paths.stream()
					.map((path) -> Fields.of("length", path.size(), "relations",
							path.stream().map((edge) -> view(edge, marks, language, origin)).toList()))
					.toList());
		data.put("sources",
				this.views.sourcesOf(paths.stream()
					.flatMap(List::stream)
					.flatMap((edge) -> Views.ids(edge.id(), marks.getOrDefault(edge.id(), List.of())).stream())
					.toList(), language, origin));
		return new Answer(data);
	}

	private Map<String, List<String>> known(Language language) {
		return this.vocabulary.all("relation", language)
			.keySet()
			.stream()
			.collect(Collectors.toMap((code) -> code, (code) -> List.of(this.vocabulary.relation(code, true, language),
					this.vocabulary.relation(code, false, language))));
	}

	private static Predicate<Relations.Edge> touching(Set<Long> ends, String direction) {
		return (edge) -> ends.isEmpty() || !direction.equals("in") && ends.contains(edge.from().id())
				|| !direction.equals("out") && ends.contains(edge.to().id());
	}

	/** The shortest ways, along relations or against them; of equal ones the first. */
	private static List<List<Relations.Edge>> paths(List<Relations.Edge> all, Long from, Long to) {
		Map<Long, List<Relations.Edge>> at = new HashMap<>();
		all.forEach((edge) -> {
			at.computeIfAbsent(edge.from().id(), (none) -> new ArrayList<>()).add(edge);
			at.computeIfAbsent(edge.to().id(), (none) -> new ArrayList<>()).add(edge);
		});
		Map<Long, Integer> far = new HashMap<>(Map.of(to, 0));
		Deque<Long> next = new ArrayDeque<>(List.of(to));
		while (!next.isEmpty()) {
			Long here = next.remove();
			for (Relations.Edge edge : at.getOrDefault(here, List.of())) {
				Long there = other(edge, here);
				if (far.putIfAbsent(there, far.getOrDefault(here, 0) + 1) == null) {
					next.add(there);
				}
			}
		}
		List<List<Relations.Edge>> paths = new ArrayList<>();
		if (far.containsKey(from) && !from.equals(to)) {
			follow(from, to, at, far, new ArrayDeque<>(), paths);
		}
		return paths;
	}

	private static void follow(Long here, Long to, Map<Long, List<Relations.Edge>> at, Map<Long, Integer> far,
			Deque<Relations.Edge> walked, List<List<Relations.Edge>> paths) {
		if (here.equals(to)) {
			paths.add(List.copyOf(walked));
			return;
		}
		for (Relations.Edge edge : at.getOrDefault(here, List.of())) {
			Long there = other(edge, here);
			if (paths.size() < PATHS && far.getOrDefault(there, 0) == far.getOrDefault(here, 0) - 1) {
				walked.addLast(edge);
				follow(there, to, at, far, walked, paths);
				walked.removeLast();
			}
		}
	}

	private static Long other(Relations.Edge edge, Long end) {
		return edge.from().id().equals(end) ? edge.to().id() : edge.from().id();
	}

	private Map<String, Object> view(Relations.Edge edge, Map<Long, List<Citations.Mark>> marks, Language language,
			Origin origin) {
		Map<String, Object> data = Fields.of("from", end(edge.from(), language, origin), "label",
				this.vocabulary.relation(edge.type(), true, language), "to", end(edge.to(), language, origin), "type",
				edge.type());
		Views.date(data, "date", edge.held());
		Views.text(data, "note", (edge.note() != null) ? Views.plain(edge.note()) : null);
		data.put("confidence", edge.confidence());
		data.put("sources", Views.ids(edge.id(), marks.getOrDefault(edge.id(), List.of())));
		return data;
	}

	private static Map<String, Object> end(Relations.End end, Language language, Origin origin) {
		return Fields.of("title", end.title(), "url", origin.to(end.path(), language), "kind", end.kind().code());
	}

}
