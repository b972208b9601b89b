package longhu.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.DateSpan;
import longhu.catalog.EntrySummary;
import longhu.catalog.FactView;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.RelatedEntry;
import longhu.catalog.RelationView;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The short box beside an entry: what readers of its kind ask first, as the vocabulary
 * lists it.
 *
 * @param dated the types of fact that change so fast that their date is part of the
 * answer
 */
record Infobox(List<Line> lines, Set<String> dated) {

	/** So many entries are named in a line. */
	private static final int NAMED = 6;

	/**
	 * An answer.
	 *
	 * @param none what is said instead, where nothing is known
	 * @param facts of each type the one that holds now
	 * @param more how many entries there are besides those named
	 */
	record Line(String label, @Nullable String none, List<FactView> facts, List<Named> named, int more) {
	}

	/**
	 * An entry that an answer names.
	 *
	 * @param aside what is said of it in brackets, or null
	 */
	record Named(String title, String path, @Nullable String aside) {
	}

	/**
	 * What the box is made from.
	 *
	 * @param groups the titles of the groups of the entry, by id
	 * @param ofGroups the relations of these groups
	 */
	record Known(EntrySummary entry, List<FactView> facts, List<RelationView> relations, List<GroupMember> fellows,
			Map<Long, String> groups, List<RelatedEntry> ofGroups) {
	}

	static Infobox of(Known known, Vocabulary vocabulary, Language language) {
		Map<String, List<Vocabulary.Over>> questions = vocabulary.first(known.entry().kind(), language)
			.stream()
			.collect(Collectors.groupingBy(Vocabulary.Over::label, LinkedHashMap::new, Collectors.toList()));
		return new Infobox(
				questions.values()
					.stream()
					.map((types) -> line(types, known))
					.filter((line) -> line.none() != null || !line.facts().isEmpty() || !line.named().isEmpty())
					.toList(),
				vocabulary.figures(language)
					.stream()
					.map((figure) -> figure.type().substring("fact:".length()))
					.collect(Collectors.toSet()));
	}

	private static Line line(List<Vocabulary.Over> types, Known known) {
		List<FactView> facts = types.stream().flatMap((type) -> newest(type.type(), known.facts()).stream()).toList();
		String said = facts.stream().map(FactView::text).collect(Collectors.joining(" "));
		Map<String, Named> named = new LinkedHashMap<>();
		types.stream()
			.flatMap((type) -> named(type.type(), known))
			.filter((one) -> !said.contains(one.title()))
			.forEach((one) -> named.putIfAbsent(one.path(), one));
		List<Named> all = new ArrayList<>(named.values());
		int shown = (all.size() > NAMED + 1) ? NAMED : all.size();
		return new Line(types.get(0).label(), types.get(0).none(), facts, all.subList(0, shown), all.size() - shown);
	}

	/**
	 * Of a type the fact of the latest date; what is doubted only where there is no
	 * other.
	 */
	private static List<FactView> newest(String type, List<FactView> facts) {
		List<FactView> all = facts.stream().filter((fact) -> type.equals("fact:" + fact.type())).toList();
		List<FactView> sure = all.stream().filter((fact) -> !fact.article() && !doubted(fact)).toList();
		Comparator<FactView> latest = Comparator
			.comparing((fact) -> (fact.date() == null && fact.asOf() != null) ? fact.asOf().text() : "");
		return (sure.isEmpty() ? all : sure).stream()
			.reduce((one, other) -> (latest.compare(other, one) > 0) ? other : one)
			.stream()
			.toList();
	}

	private static boolean doubted(FactView fact) {
		return fact.confidence().equals("unverified") || fact.confidence().equals("disputed");
	}

	private static Stream<Named> named(String type, Known known) {
		String what = type.substring(type.indexOf(':') + 1);
		return switch (type.substring(0, Math.max(0, type.indexOf(':')))) {
			case "from", "to" -> known.relations()
				.stream()
				.filter((relation) -> relation.type().equals(what) && relation.outgoing() == type.startsWith("from"))
				.map((relation) -> new Named(relation.title(), relation.path(), null));
			case "with" -> Stream.concat(
					known.relations()
						.stream()
						.filter((relation) -> relation.kind().code().equals(what))
						.map((relation) -> new Named(relation.title(), relation.path(), year(relation.held()))),
					known.ofGroups()
						.stream()
						.filter((relation) -> relation.kind().code().equals(what))
						.map((relation) -> new Named(relation.title(), relation.path(),
								known.groups().get(relation.owner()))));
			case "" -> type.equals("fellows") ? fellows(known) : Stream.empty();
			default -> Stream.empty();
		};
	}

	private static @Nullable String year(@Nullable DateSpan held) {
		return (held != null) ? String.valueOf(held.year()) : null;
	}

	/** The groups, each followed by its other members. */
	private static Stream<Named> fellows(Known known) {
		Map<String, List<GroupMember>> groups = known.fellows()
			.stream()
			.collect(Collectors.groupingBy(GroupMember::groupSlug, LinkedHashMap::new, Collectors.toList()));
		return groups.values()
			.stream()
			.flatMap((members) -> Stream.concat(
					Stream
						.of(new Named(members.get(0).groupTitle(), Kind.GROUP.path(members.get(0).groupSlug()), null)),
					members.stream().map((member) -> new Named(member.member().title(), member.member().path(), null))))
			.filter((one) -> !one.path().equals(known.entry().path()));
	}

}
