package longhu.mcp;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.NameRegister;
import org.springframework.stereotype.Component;

/**
 * From what an agent calls an entry to the entry: an address of any form ({@link Place})
 * or any of its names.
 */
@Component
class Lookup {

	private final EntryResolver resolver;

	private final NameRegister names;

	private final Entries entries;

	Lookup(EntryResolver resolver, NameRegister names, Entries entries) {
		this.resolver = resolver;
		this.names = names;
		this.entries = entries;
	}

	/**
	 * The entry.
	 * @param argument the name of the argument that names it
	 * @throws Unanswered if there is none, or several of that name
	 */
	EntrySummary entry(String argument, String text, Language language) {
		return Place.of(text)
			.flatMap((place) -> this.resolver.everAt(place.path(), language))
			.orElseGet(() -> named(argument, text, language));
	}

	private EntrySummary named(String argument, String text, Language language) {
		List<EntrySummary> named = this.resolver.named(text, language);
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
		List<EntrySummary> near = this.names.nearest(last, language);
		return near.isEmpty() ? "" : "Did you mean " + listed(near) + "? ";
	}

	private static String listed(List<EntrySummary> entries) {
		return entries.stream()
			.map((entry) -> entry.path() + " (" + entry.title() + ")")
			.collect(Collectors.joining(", "));
	}

	/** The entry; of a group its members, too. */
	List<Long> withMembers(EntrySummary entry, Language language) {
		Stream<EntrySummary> members = (entry.kind() != Kind.GROUP) ? Stream.of()
				: this.entries.members(entry.slug(), language).stream();
		return Stream.concat(Stream.of(entry), members).map(EntrySummary::id).toList();
	}

}
