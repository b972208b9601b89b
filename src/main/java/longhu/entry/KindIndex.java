package longhu.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.At;
import longhu.catalog.Entries;
import longhu.catalog.Facts;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Member;
import longhu.catalog.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gathers the index of a kind: each entry with what tells it apart from the others.
 */
@Component
class KindIndex {

	/** The facts that tell entries of a kind apart, in the order of the columns. */
	private static final Map<Kind, List<String>> TELLING = Map.of(Kind.COMPANY,
			List.of("founded", "headquarters", "listed"), Kind.POLICY, List.of("issued", "in-force", "target"),
			Kind.ORGANIZATION, List.of("founded", "headquarters"), Kind.PRODUCT, List.of("released", "developer"),
			Kind.PERSON, List.of("position"), Kind.EVENT, List.of("held", "venue"), Kind.PLACE, List.of("location"),
			Kind.CONCEPT, List.of("coined"), Kind.GROUP, List.of("count"));

	private final Entries entries;

	private final Names names;

	private final Facts facts;

	KindIndex(Entries entries, Names names, Facts facts) {
		this.entries = entries;
		this.names = names;
		this.facts = facts;
	}

	/**
	 * Fills it with the entries of a kind.
	 * @param in {@code article} for those that the article names alone, {@code around}
	 * for the others, or null for all
	 */
	void fill(Kind kind, @Nullable String in, @Nullable At at, Language language, Model model) {
		Set<String> named = this.entries.ofArticle(kind);
		List<Heading> all = this.entries.of(kind, language);
		List<Heading> entries = all.stream()
			.filter((entry) -> in == null || named.contains(entry.slug()) == in.equals("article"))
			.toList();
		model.addAttribute("in", in);
		model.addAttribute("parts", Map.of("article", named.size(), "around", all.size() - named.size()));
		if (in != null) {
			model.addAttribute("noindex", true);
		}
		List<String> types = TELLING.getOrDefault(kind, List.of());
		List<Facts.Shown> facts = this.facts.of(kind, Stream.concat(types.stream(), Life.TYPES.stream()).toList(),
				language);
		List<Member> members = this.entries.members(language);
		Set<String> used = facts.stream().map(Facts.Shown::type).collect(Collectors.toSet());
		model.addAttribute("kind", kind);
		model.addAttribute("entries", entries);
		model.addAttribute("columns", types.stream().filter(used::contains).toList());
		model.addAttribute("facts", first(facts));
		model.addAttribute("names",
				this.names.of(kind)
					.stream()
					.filter((name) -> name.why().equals("title"))
					.collect(Collectors.groupingBy(Names.Owned::entry)));
		model.addAttribute("groups",
				members.stream().collect(Collectors.groupingBy((Member member) -> member.member().id())));
		if (at != null) {
			model.addAttribute("then", IndexThen.of(at, entries, facts, members));
		}
	}

	/** The first fact of each type of each entry. */
	private static Map<String, Facts.Shown> first(List<Facts.Shown> facts) {
		return facts.stream()
			.sorted(Comparator.comparing(Facts.Shown::id))
			.collect(Collectors.toMap((fact) -> fact.entry() + "/" + fact.type(), (fact) -> fact,
					(first, later) -> first));
	}

}
