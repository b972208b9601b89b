package longhu.search;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.QueryParameters;
import org.springframework.stereotype.Component;

/**
 * The parameters of a question to the search, which the index pages take, too.
 */
@Component
class SearchParameters implements QueryParameters {

	private static final Set<String> PATHS = Set.of("/search", "/api/search", "/companies", "/policies");

	private static final Set<String> PARAMETERS = Stream
		.concat(Stream.of("q", "sort", "page", "literal"), Arrays.stream(Facet.values()).map(Facet::code))
		.collect(Collectors.toSet());

	@Override
	public Set<String> at(String path) {
		return PATHS.contains(path) ? PARAMETERS : Set.of();
	}

}
