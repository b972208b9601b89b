package longhu.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a request asks of a list.
 *
 * @param filters by name, with their values
 * @param fields that were chosen, or all of them
 * @param after what the page before ended with, or null
 */
record ListRequest(Map<String, Object> filters, String order, Set<String> fields, int limit,
		@Nullable List<Object> after) {

	/**
	 * Reads the parameters of an address.
	 * @throws org.springframework.web.server.ResponseStatusException 400 that says which
	 * parameter is wrong and what is allowed
	 */
	static ListRequest of(MultiValueMap<String, String> given, ListOperation<?> operation, String edition) {
		if (!operation.parameters().containsAll(given.keySet())) {
			throw Filter.refused("A parameter is not known; there are: " + String.join(", ", operation.parameters()));
		}
		Map<String, Object> filters = new LinkedHashMap<>();
		for (Filter filter : operation.filters()) {
			List<String> values = values(given, filter.name());
			if (!values.isEmpty()) {
				filters.put(filter.name(), filter.read(values));
			}
		}
		String order = sort(values(given, "sort"), operation.orders());
		List<String> cursor = values(given, "cursor");
		return new ListRequest(filters, order, fields(values(given, "fields"), operation.fields()),
				limit(values(given, "limit")),
				cursor.isEmpty() ? null : PageToken.read(cursor, edition, order, operation.listing()));
	}

	/** A parameter that is there without a value is not there. */
	private static List<String> values(MultiValueMap<String, String> given, String name) {
		return given.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> value != null && !value.isEmpty())
			.toList();
	}

	private static String sort(List<String> sort, List<String> orders) {
		if (sort.isEmpty()) {
			return orders.get(0);
		}
		if (sort.size() > 1 || !orders.contains(sort.get(0))) {
			throw Filter.refused("sort is one of: " + String.join(", ", orders));
		}
		return sort.get(0);
	}

	private static Set<String> fields(List<String> fields, List<String> known) {
		if (fields.isEmpty()) {
			return Set.copyOf(known);
		}
		Set<String> chosen = new LinkedHashSet<>();
		fields.forEach((some) -> chosen.addAll(Arrays.asList(some.split(",", -1))));
		if (!known.containsAll(chosen)) {
			throw Filter.refused("fields are, with commas between, of: " + String.join(", ", known));
		}
		return chosen;
	}

	private static int limit(List<String> limit) {
		if (limit.isEmpty()) {
			return ListOperation.USUAL;
		}
		int number = (limit.size() == 1 && limit.get(0).matches("[0-9]{1,4}")) ? Integer.parseInt(limit.get(0)) : 0;
		if (number < 1 || number > ListOperation.MOST) {
			throw Filter.refused("limit is a number from 1 to " + ListOperation.MOST);
		}
		return number;
	}

}
