package longhu.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.hanzi.FoldedName;
import org.springframework.stereotype.Component;

/**
 * Which entry is meant, by its address, one that it once had, or any of its names.
 */
@Component
public class EntryResolver {

	/** No name is longer. */
	public static final int LONGEST = 200;

	private static final Pattern ADDRESS = Pattern.compile("/?([a-z]+)/([^/]+)");

	private final Entries entries;

	EntryResolver(Entries entries) {
		this.entries = entries;
	}

	/**
	 * The entry or section whose page has this address.
	 * @param address as {@code /companies/zhipu} or {@code companies/zhipu}
	 */
	public Optional<EntrySummary> at(String address, Language language) {
		Matcher words = ADDRESS.matcher(address);
		return !words.matches() ? Optional.empty()
				: Kind.ofFolder(words.group(1)).flatMap((kind) -> this.entries.find(kind, words.group(2), language));
	}

	/** The entry or section that has this address or once had it. */
	public Optional<EntrySummary> everAt(String address, Language language) {
		return at(address, language)
			.or(() -> this.entries.formerlyAt(address.startsWith("/") ? address : "/" + address, language));
	}

	/** The entries and sections with this name, in any script and spelling. */
	public List<EntrySummary> named(String name, Language language) {
		String folded = (name.length() <= LONGEST) ? FoldedName.of(name) : "";
		return folded.isEmpty() ? List.of() : this.entries.named(folded, language);
	}

	/** The entry or section at an address; of what is none, those with this name. */
	public List<EntrySummary> meant(String text, Language language) {
		return everAt(text, language).map(List::of).orElseGet(() -> named(text, language));
	}

}
