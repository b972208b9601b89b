package longhu.api;

import java.util.List;

import longhu.catalog.KeysetQuery;

/**
 * A list of the API: which rows, how they may be narrowed and ordered.
 *
 * @param id the operationId in the document
 * @param path its address
 * @param orders the orders, the usual one first
 * @param fields that may be chosen, or empty if every item comes whole
 */
record ListOperation<T>(String id, String path, KeysetQuery<T> listing, List<String> orders, List<Filter> filters,
		List<String> fields) {

	static final int USUAL = 50;

	static final int MOST = 200;

	List<String> parameters() {
		List<String> names = new java.util.ArrayList<>(this.filters.stream().map(Filter::name).toList());
		if (this.orders.size() > 1) {
			names.add("sort");
		}
		if (!this.fields.isEmpty()) {
			names.add("fields");
		}
		names.addAll(List.of("limit", "cursor", "lang"));
		return names;
	}

}
