package longhu.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.NearestNames;
import longhu.catalog.Relations;
import longhu.hanzi.FoldedName;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds entries by their address, as {@code companies/zhipu}, or by any of their names.
 */
@Component
class Ends {

	/** No name is longer. */
	private static final int LONGEST = 200;

	private final Entries entries;

	private final NearestNames nearest;

	private final MessageSource messages;

	Ends(Entries entries, NearestNames nearest, MessageSource messages) {
		this.entries = entries;
		this.nearest = nearest;
		this.messages = messages;
	}

	String label(Kind kind, Language language) {
		return this.messages.getMessage("kind." + kind.code(), null, language.locale());
	}

	/**
	 * Adds the ends of a path.
	 * @throws Mistake if one is missing or unknown, or both are the same
	 */
	GraphQuery path(GraphQuery filtered, String from, String to, Language language) {
		if (from.isEmpty() || to.isEmpty()) {
			Relations.End one = of(from + to, language, filtered::around);
			throw Mistake.value(List.of(offer(filtered.around(one), one, language)), "network.wrong.missing");
		}
		Relations.End begin = of(from, language, (meant) -> found(to, language).size() == 1
				? filtered.between(meant, found(to, language).get(0)) : filtered.around(meant));
		Relations.End end = of(to, language, (meant) -> filtered.between(begin, meant));
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
	Relations.End of(String given, Language language, Function<Relations.End, GraphQuery> meant) {
		List<Relations.End> found = found(given, language);
		if (found.size() == 1) {
			return found.get(0);
		}
		List<Relations.End> near = found.isEmpty()
				? this.nearest.to("/" + given, language).stream().filter(Ends::indexed).map(Ends::end).toList() : found;
		throw Mistake.value(near.stream().map((one) -> offer(meant.apply(one), one, language)).toList(),
				found.isEmpty() ? "network.wrong.unknown" : "network.wrong.several");
	}

	private List<Relations.End> found(String given, Language language) {
		int slash = given.indexOf('/');
		Optional<Heading> exact = Optional.of(given)
			.filter((path) -> slash > 0 && path.length() <= LONGEST)
			.flatMap((path) -> Kind.ofFolder(path.substring(0, slash)))
			.flatMap((kind) -> this.entries.find(kind, given.substring(slash + 1), language));
		String folded = (given.length() <= LONGEST) ? FoldedName.of(given) : "";
		List<Heading> named = (exact.isPresent() || folded.isEmpty()) ? exact.stream().toList()
				: this.entries.named(folded, language);
		return named.stream().filter(Ends::indexed).map(Ends::end).toList();
	}

	private static boolean indexed(Heading entry) {
		return entry.kind() != Kind.SECTION;
	}

	private static Relations.End end(Heading entry) {
		return new Relations.End(entry.id(), entry.kind(), entry.slug(), entry.title());
	}

	private Mistake.Offer offer(GraphQuery wanted, Relations.End end, Language language) {
		String kind = label(end.kind(), language);
		return Mistake.Offer.titled(wanted.address(),
				end.title() + (language.chinese() ? "（" + kind + "）" : " (" + kind + ")"));
	}

}
