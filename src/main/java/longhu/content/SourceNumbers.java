package longhu.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of sources on one page, in the order in which they are first cited: facts,
 * text, relations from either end, events. Equal in all languages.
 */
final class SourceNumbers {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	/**
	 * What pages are cited for from elsewhere, by the reference of their entries: by
	 * relations from other entries, then by events.
	 */
	static Map<String, Set<String>> fromElsewhere(Content content) {
		Map<String, Set<String>> sources = new HashMap<>();
		for (EntryKey entry : content.entries().values()) {
			for (EntryKey.Stated relation : entry.relations()) {
				sources.computeIfAbsent(relation.to(), (key) -> new LinkedHashSet<>()).addAll(relation.sources());
			}
		}
		for (Parsed.Event event : content.events()) {
			for (Located entry : event.entries()) {
				Set<String> page = sources.computeIfAbsent(Reference.of(entry.text()).entry(),
						(key) -> new LinkedHashSet<>());
				event.sources().forEach((citation) -> page.add(citation.source().text()));
			}
		}
		return sources;
	}

	/** The numbers on the page of an entry. */
	static SourceNumbers ofPage(Parsed.Entry entry, Set<String> fromElsewhere) {
		SourceNumbers page = new SourceNumbers();
		entry.facts().forEach((fact) -> page.cite(fact.sources()));
		page.cite(entry.body());
		entry.relations().forEach((relation) -> page.cite(relation.sources()));
		fromElsewhere.forEach(page::number);
		return page;
	}

	void cite(List<Parsed.Citation> citations) {
		citations.forEach((citation) -> number(citation.source().text()));
	}

	void cite(@Nullable Prose prose) {
		if (prose != null) {
			for (Link link : prose.links()) {
				Reference reference = Reference.of(link.getDestination());
				if (reference.isSource()) {
					number(reference.slug());
				}
			}
		}
	}

	int number(String source) {
		return this.numbers.computeIfAbsent(source, (key) -> this.numbers.size() + 1);
	}

	Map<String, Integer> all() {
		return this.numbers;
	}

}
