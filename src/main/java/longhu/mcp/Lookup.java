package longhu.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Member;
import longhu.catalog.NearestNames;
import longhu.hanzi.FoldedName;
import org.springframework.stereotype.Component;

/**
 * From what an agent calls an entry to the entry: an address of any form ({@link Place})
 * or any of its names.
 */
@Component
class Lookup {

	private final Entries entries;

	private final NearestNames near;

	Lookup(Entries entries, NearestNames near) {
		this.entries = entries;
		this.near = near;
	}

	/**
	 * The entry.
	 * @param argument the name of the argument that names it
	 * @throws Unanswered if there is none, or several of that name
	 */
	Heading entry(String argument, String text, Language language) {
		return Place.of(text)
			.filter(Place::pair)
			.flatMap((place) -> Kind.ofFolder(place.word(0)).flatMap((kind) -> at(kind, place.word(1), language)))
			.orElseGet(() -> named(argument, text, language));
	}

	private Optional<Heading> at(Kind kind, String slug, Language language) {
		return this.entries.find(kind, slug, language).or(() -> this.entries.formerlyAt(kind.path(slug), language));
	}

	private Heading named(String argument, String text, Language language) {
		String folded = FoldedName.of(text);
		List<Heading> named = folded.isEmpty() ? List.of() : this.entries.named(folded, language);
		if (named.isEmpty()) {
			throw new Unanswered("'" + argument + "' is “" + Arguments.quoted(text)
					+ "”, but there is no entry of that name or address. " + nearest(text, language)
					+ "The tool 'search' finds entries by any word.");
		}
		if (named.size() > 1) {
			throw new Unanswered("'" + argument + "' is “" + Arguments.quoted(text)
					+ "”, and several entries have that name; give one of these addresses: " + listed(named) + ".");
		}
		return named.get(0);
	}

	private String nearest(String text, Language language) {
		String last = Place.of(text).map(Place::path).orElse("/" + text.replace('/', ' '));
		List<Heading> near = this.near.to(last, language);
		return near.isEmpty() ? "" : "Did you mean " + listed(near) + "? ";
	}

	private static String listed(List<Heading> entries) {
		return entries.stream()
			.map((entry) -> entry.path() + " (" + entry.title() + ")")
			.collect(Collectors.joining(", "));
	}

	/** The entry; of a group its members, too. */
	List<Long> withMembers(Heading entry, Language language) {
		List<Long> members = (entry.kind() != Kind.GROUP) ? List.of()
				: this.entries.members(language)
					.stream()
					.filter((member) -> member.groupSlug().equals(entry.slug()))
					.map(Member::member)
					.map(Heading::id)
					.toList();
		return java.util.stream.Stream.concat(java.util.stream.Stream.of(entry.id()), members.stream()).toList();
	}

}
