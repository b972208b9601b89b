package longhu.api;

import java.io.IOException;
import java.io.Writer;

import longhu.catalog.BulkFile;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * Every entry and section as Markdown, in the languages in which it is written; what is
 * derived can be derived again.
 */
@Component
class MarkdownDump implements BulkFile {

	private final Entries entries;

	private final EntityDocuments documents;

	private final EntryMarkdown markdown;

	MarkdownDump(Entries entries, EntityDocuments documents, EntryMarkdown markdown) {
		this.entries = entries;
		this.documents = documents;
		this.markdown = markdown;
	}

	@Override
	public void write(Origin origin, Opener files) throws IOException {
		for (Language language : new Language[] { Language.ZH_HANT, Language.EN }) {
			for (EntrySummary entry : this.entries.all(language)) {
				if (entry.textLanguage() == language) {
					try (Writer file = files.open("markdown" + language.prefix() + entry.path() + ".md")) {
						file.write(
								this.markdown.of(this.documents.entry(entry.path(), language, origin).orElseThrow()));
					}
				}
			}
		}
	}

}
