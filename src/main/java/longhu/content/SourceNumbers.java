package longhu.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of sources on one page, in the order in which they are first cited: facts,
 * text, relations from either end, events. Equal in all languages.
 */
final class SourceNumbers {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	/**
	 * The numbers on the page of each entry, by its reference.
	 */
	static Map<String, SourceNumbers> ofPages(Content content) {
		Map<String, SourceNumbers> numbers = new HashMap<>();
		for (Draft.Entry entry : content.entries().values()) {
			SourceNumbers page = numbers.computeIfAbsent(entry.reference(), (key) -> new SourceNumbers());
			entry.facts().forEach((fact) -> page.cite(fact.sources()));
			page.cite(entry.body());
			entry.relations().forEach((relation) -> page.cite(relation.sources()));
		}
		for (Draft.Entry entry : content.entries().values()) {
			for (Draft.Relation relation : entry.relations()) {
				numbers.computeIfAbsent(Reference.of(relation.to().text()).entry(), (key) -> new SourceNumbers())
					.cite(relation.sources());
			}
		}
		for (Draft.Event event : content.events()) {
			event.entries()
				.forEach((entry) -> numbers
					.computeIfAbsent(Reference.of(entry.text()).entry(), (key) -> new SourceNumbers())
					.cite(event.sources()));
		}
		return numbers;
	}

	void cite(List<Draft.Citation> citations) {
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
