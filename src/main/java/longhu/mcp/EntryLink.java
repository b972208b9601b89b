package longhu.mcp;

import longhu.catalog.EntryName;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.Origin;

/**
 * An entry as others name it.
 */
record EntryLink(String title, String url, String kind) {

	static EntryLink to(EntrySummary entry, Language language, Origin origin) {
		return new EntryLink(entry.title(), origin.to(entry.path(), language), entry.kind().code());
	}

	static EntryLink to(EntryName entry, Language language, Origin origin) {
		return new EntryLink(entry.title(), origin.to(entry.path(), language), entry.kind().code());
	}

}
