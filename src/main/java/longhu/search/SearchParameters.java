package longhu.search;

import java.util.Set;

import longhu.catalog.OneOf;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search, each facet among them; what else they can be is known to
 * the index.
 *
 * @param literal 1 if spelling is left alone
 */
record SearchParameters(String q, Set<String> kind,
		@OneOf(value = "article|around", label = "search.in.") Set<String> in, Set<String> group, Set<String> era,
		Set<String> section, Set<String> language, Set<String> founded, Set<String> place,
		@OneOf("relevance|name|date") String sort,
		@Range(min = 1, max = SearchRequest.MOST_PAGES) @Nullable Integer page, String literal) {
}
