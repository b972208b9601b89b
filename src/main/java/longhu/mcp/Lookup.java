package longhu.mcp;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.hanzi.FoldedName;
import org.springframework.stereotype.Component;

/**
 * From what an agent calls an entry to the entry: an address of its page, a reference as
 * {@code company:zhipu}, or any of its names.
 */
@Component
class Lookup {

	private static final Pattern PAGE = Pattern.compile("(?:^|/)([a-z]+)/([a-z0-9-]+)(?:[#?].*)?$");

	private static final Pattern REFERENCE = Pattern.compile("([a-z]+):([a-z0-9-]+)");

	private final Entries entries;

	Lookup(Entries entries) {
		this.entries = entries;
	}

	/**
	 * The entry.
	 * @throws Unanswered if there is none, or several of that name
	 */
	Heading entry(String text, Language language) {
		Matcher page = PAGE.matcher(text);
		Matcher reference = REFERENCE.matcher(text);
		Optional<Heading> addressed = page.find()
				? Kind.ofFolder(page.group(1)).flatMap((kind) -> at(kind, page.group(2), language))
				: reference.matches()
						? Kind.ofCode(reference.group(1)).flatMap((kind) -> at(kind, reference.group(2), language))
						: Optional.empty();
		return addressed.orElseGet(() -> named(text, language));
	}

	private Optional<Heading> at(Kind kind, String slug, Language language) {
		return this.entries.find(kind, slug, language).or(() -> this.entries.formerlyAt(kind.path(slug), language));
	}

	private Heading named(String text, Language language) {
		String folded = FoldedName.of(text);
		List<Heading> named = folded.isEmpty() ? List.of() : this.entries.named(folded, language);
		if (named.isEmpty()) {
			throw new Unanswered("There is no entry of that name or address; use 'search' to find it.");
		}
		if (named.size() > 1) {
			throw new Unanswered("Several entries have that name; give one of these addresses: "
					+ named.stream().map(Heading::path).collect(Collectors.joining(", ")) + ".");
		}
		return named.get(0);
	}

}
