package longhu.network;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import longhu.catalog.EntryResolver;
import longhu.catalog.Heading;
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
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/**
 * Reads what an address asks for.
 */
@Component
class GraphQueryReader {

	private static final int OFFERED = 5;

	static final List<Mistake.Offer> WHOLE = List.of(Mistake.Offer.of("/network", "network.money"),
			Mistake.Offer.of("/network?show=all", "network.whole"));

	/** No code is longer; a longer one is not measured. */
	private static final int LONGEST = 60;

	private final Networks networks;

	private final EntryResolver resolver;

	private final NameRegister names;

	private final Vocabulary vocabulary;

	private final Messages messages;

	GraphQueryReader(Networks networks, EntryResolver resolver, NameRegister names, Vocabulary vocabulary,
			Messages messages) {
		this.networks = networks;
		this.resolver = resolver;
		this.names = names;
		this.messages = messages;
		this.vocabulary = vocabulary;
	}

	/**
	 * Reads the parameters of an address; those that it does not know are left alone.
	 * @throws Mistake for what cannot be
	 */
	GraphQuery read(MultiValueMap<String, String> asked, Language language) {
		if (!List.of("", "all").contains(single(asked, GraphQuery.SHOW))) {
			throw Mistake.value(WHOLE, "network.wrong.show");
		}
		Set<String> types = values(asked, "type", this.vocabulary.all("relation", language), GraphQuery.ALL::only);
		Map<String, String> folders = new LinkedHashMap<>();
		Kind.indexed().forEach((kind) -> folders.put(kind.folder(), label(kind, language)));
		Set<String> kinds = values(asked, "kind", folders, GraphQuery.ALL::of);
		GraphQuery filtered = new GraphQuery(types, kinds, year(asked), null, 1, null, null);
		String entry = single(asked, "entry");
		String from = single(asked, "from");
		String to = single(asked, "to");
		int steps = steps(single(asked, "steps"), entry);
		if (!from.isEmpty() || !to.isEmpty()) {
			if (!entry.isEmpty()) {
				throw Mistake.value(WHOLE, "network.wrong.both");
			}
			return path(filtered, from, to, language);
		}
		return entry.isEmpty() ? filtered : filtered.around(end(entry, language, filtered::around)).within(steps);
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
	private static List<Relations.End> ends(List<Heading> entries) {
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

	/** The number of a page of the list, from 1. */
	int page(MultiValueMap<String, String> asked) {
		String page = single(asked, "page");
		if (!page.isEmpty() && !page.matches("[1-9]\\d{0,5}")) {
			throw Mistake.value(WHOLE, "network.wrong.page");
		}
		return page.isEmpty() ? 1 : Integer.parseInt(page);
	}

	private static Set<String> values(MultiValueMap<String, String> asked, String parameter, Map<String, String> known,
			Function<String, GraphQuery> meant) {
		Set<String> values = new LinkedHashSet<>();
		for (@Nullable
		String given : asked.getOrDefault(parameter, List.of())) {
			for (String value : StringUtils.tokenizeToStringArray(given, ",")) {
				if (!known.containsKey(value)) {
					throw Mistake.value(nearest(value, known, meant), "network.wrong." + parameter);
				}
				values.add(value);
			}
		}
		return values;
	}

	private static List<Mistake.Offer> nearest(String given, Map<String, String> known,
			Function<String, GraphQuery> meant) {
		LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
		String word = given.substring(0, Math.min(LONGEST, given.length()));
		return known.keySet()
			.stream()
			.sorted(Comparator.comparingInt((code) -> distance.apply(word, code)))
			.limit(OFFERED)
			.map((code) -> Mistake.Offer.titled(meant.apply(code).address(), String.valueOf(known.get(code))))
			.toList();
	}

	private @Nullable Integer year(MultiValueMap<String, String> asked) {
		String year = single(asked, "year");
		if (year.isEmpty()) {
			return null;
		}
		List<Integer> years = List.copyOf(this.networks.get().counts().years().keySet());
		if (year.matches("\\d{4}") && years.contains(Integer.valueOf(year))) {
			return Integer.valueOf(year);
		}
		int meant = year.matches("\\d{1,9}") ? Integer.parseInt(year) : 0;
		throw Mistake.value(years.stream()
			.sorted(Comparator.comparingInt((known) -> Math.abs(known - meant)))
			.limit(1)
			.map((known) -> Mistake.Offer.titled(GraphQuery.ALL.in(known).address(), String.valueOf(known)))
			.toList(), "network.wrong.year");
	}

	private static int steps(String steps, String entry) {
		if (steps.isEmpty()) {
			return 1;
		}
		if (entry.isEmpty() || !steps.matches("[1-" + GraphQuery.MOST_STEPS + "]")) {
			throw Mistake.value(WHOLE, "network.wrong.steps");
		}
		return Integer.parseInt(steps);
	}

	/** The value of a parameter that may be given once; empty if it is not. */
	private static String single(MultiValueMap<String, String> asked, String parameter) {
		List<String> given = asked.getOrDefault(parameter, List.of()).stream().filter(StringUtils::hasText).toList();
		if (given.size() > 1) {
			throw Mistake.value(WHOLE, "network.wrong.twice");
		}
		return given.isEmpty() ? "" : given.get(0).strip();
	}

}
