package longhu.catalog;

import java.util.Optional;

/**
 * An entry or a section as Markdown, for spokes that hand it on.
 */
public interface EntryMarkdownSource {

	/** Names, facts, relations, text and sources; empty if there is no such entry. */
	Optional<String> of(String address, Language language, Origin origin);

}
