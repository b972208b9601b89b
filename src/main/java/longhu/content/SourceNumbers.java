package longhu.content;

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
