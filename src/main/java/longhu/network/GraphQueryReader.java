package longhu.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Mistake;
import longhu.catalog.NameRegister;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds what the parameters of an address ask for.
 */
@Component
class GraphQueryReader {

	private static final int OFFERED = 5;

	static final List<Mistake.Offer> WHOLE = List.of(Mistake.Offer.of("/network", "network.money"),
			Mistake.Offer.of("/network?show=all", "network.whole"));

	/** No code is longer; a longer one is not measured. */
	private static final int LONGEST = 60;

	private final RelationGraphs networks;

	private final EntryResolver resolver;

	private final NameRegister names;

	private final Vocabulary vocabulary;

	private final Messages messages;

	GraphQueryReader(RelationGraphs networks, EntryResolver resolver, NameRegister names, Vocabulary vocabulary,
			Messages messages) {
		this.networks = networks;
		this.resolver = resolver;
		this.names = names;
		this.messages = messages;
		this.vocabulary = vocabulary;
	}

	/**
	 * Finds what is asked for.
	 * @throws Mistake for what there is not
	 */
	GraphQuery read(NetworkParameters asked, Language language) {
		Map<String, String> types = this.vocabulary.all("relation", language);
		for (String type : asked.type()) {
			if (!types.containsKey(type)) {
				throw Mistake.value(nearest(type, types), "network.wrong.type");
			}
		}
		GraphQuery filtered = new GraphQuery(asked.type(), asked.kind(), year(asked.year()), null, 1, null, null);
		String entry = asked.entry().strip();
		String from = asked.from().strip();
		String to = asked.to().strip();
		if (asked.steps() != null && entry.isEmpty()) {
			throw Mistake.value(WHOLE, "network.wrong.steps");
		}
		if (!from.isEmpty() || !to.isEmpty()) {
			if (!entry.isEmpty()) {
				throw Mistake.value(WHOLE, "network.wrong.both");
			}
			return path(filtered, from, to, language);
		}
		return entry.isEmpty() ? filtered : filtered.around(end(entry, language, filtered::around))
			.within((asked.steps() != null) ? asked.steps() : 1);
	}

	/**
	 * Adds the ends of a path.
	 * @throws Mistake if one is missing or unknown, or both are the same
	 */
	private GraphQuery path(GraphQuery filtered, String from, String to, Language language) {
		if (from.isEmpty() || to.isEmpty()) {
			Relations.End one = end(from + to, language, filtered::around);
			throw Mistake.value(List.of(offer(filtered.around(one), one, language)), "network.wrong.missing");
		}
		Relations.End begin = end(from, language, (meant) -> found(to, language).size() == 1
				? filtered.between(meant, found(to, language).get(0)) : filtered.around(meant));
		Relations.End end = end(to, language, (meant) -> filtered.between(begin, meant));
		if (begin.equals(end)) {
			throw Mistake.value(List.of(offer(filtered.around(begin), begin, language)), "network.wrong.same");
		}
		return filtered.between(begin, end);
	}

	/**
	 * Finds one entry.
	 * @param meant what is offered for each that may be meant
	 * @throws Mistake if there is none or more than one
	 */
	private Relations.End end(String given, Language language, Function<Relations.End, GraphQuery> meant) {
		List<Relations.End> found = found(given, language);
		if (found.size() == 1) {
			return found.get(0);
		}
		List<Relations.End> near = found.isEmpty() ? ends(this.names.nearest("/" + given, language)) : found;
		throw Mistake.value(near.stream().map((one) -> offer(meant.apply(one), one, language)).toList(),
				found.isEmpty() ? "network.wrong.unknown" : "network.wrong.several");
	}

	private List<Relations.End> found(String given, Language language) {
		return ends(this.resolver.meant(given, language));
	}

	/** Sections of the article have no relations. */
	private static List<Relations.End> ends(List<EntrySummary> entries) {
		return entries.stream().filter((entry) -> entry.kind() != Kind.SECTION).map(Relations.End::of).toList();
	}

	private Mistake.Offer offer(GraphQuery wanted, Relations.End end, Language language) {
		String kind = label(end.kind(), language);
		return Mistake.Offer.titled(wanted.address(),
				end.title() + (language.chinese() ? "（" + kind + "）" : " (" + kind + ")"));
	}

	private String label(Kind kind, Language language) {
		return this.messages.say("kind." + kind.code(), language);
	}

	private static List<Mistake.Offer> nearest(String given, Map<String, String> known) {
		LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
		String word = given.substring(0, Math.min(LONGEST, given.length()));
		return known.keySet()
			.stream()
			.sorted(Comparator.comparingInt((code) -> distance.apply(word, code)))
			.limit(OFFERED)
			.map((code) -> Mistake.Offer.titled(GraphQuery.ALL.only(code).address(), String.valueOf(known.get(code))))
			.toList();
	}

	private @Nullable Integer year(@Nullable Integer asked) {
		List<Integer> years = List.copyOf(this.networks.get().counts().years().keySet());
		if (asked == null || years.contains(asked)) {
			return asked;
		}
		long meant = asked;
		throw Mistake.value(years.stream()
			.sorted(Comparator.comparingLong((known) -> Math.abs(known - meant)))
			.limit(1)
			.map((known) -> Mistake.Offer.titled(GraphQuery.ALL.in(known).address(), String.valueOf(known)))
			.toList(), "network.wrong.year");
	}

}
