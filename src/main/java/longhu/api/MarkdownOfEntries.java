package longhu.api;

import java.util.Optional;

import longhu.catalog.EntryMarkdownSource;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * The Markdown of entries for other spokes.
 */
@Component
class MarkdownOfEntries implements EntryMarkdownSource {

	private final EntityDocuments documents;

	private final EntryMarkdown markdown;

	MarkdownOfEntries(EntityDocuments documents, EntryMarkdown markdown) {
		this.documents = documents;
		this.markdown = markdown;
	}

	@Override
	public Optional<String> of(String address, Language language, Origin origin) {
		return this.documents.entry(address, language, origin).map(this.markdown::of);
	}

}
