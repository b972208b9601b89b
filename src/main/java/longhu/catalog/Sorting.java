package longhu.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import longhu.catalog.Mistake.Offer;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list by one of its columns, as {@code ?sort=date} asks for it; a minus
 * before the name turns it round. The first column is the one that needs no asking.
 *
 * @param address of the list
 * @param columns that can be sorted by, in their order
 * @param column the one that is sorted by
 * @param turned whether it runs the other way than it usually does
 */
public record Sorting<T>(Address address, Map<String, Column<T>> columns, String column, boolean turned) {

	public static final String PARAMETER = "sort";

	/**
	 * What a column is sorted by; rows that have nothing there come last either way.
	 *
	 * @param falling whether it usually begins with the largest or latest
	 */
	public record Column<T>(Comparator<T> up, Comparator<T> down, boolean falling) {

		public static <T, K extends Comparable<? super K>> Column<T> rising(Function<T, @Nullable K> key) {
			return of(key, false);
		}

		public static <T, K extends Comparable<? super K>> Column<T> falling(Function<T, @Nullable K> key) {
			return of(key, true);
		}

		private static <T, K extends Comparable<? super K>> Column<T> of(Function<T, @Nullable K> key,
				boolean falling) {
			return new Column<>(comparing(key, Comparator.naturalOrder()), comparing(key, Comparator.reverseOrder()),
					falling);
		}

		private static <T, K> Comparator<T> comparing(Function<T, @Nullable K> key, Comparator<K> order) {
			return (one, other) -> {
				K a = key.apply(one);
				K b = key.apply(other);
				return (a == null || b == null) ? Boolean.compare(a == null, b == null) : order.compare(a, b);
			};
		}

	}

	/**
	 * Reads the order that an address asks for.
	 * @throws Mistake if there is no such column
	 */
	public static <T> Sorting<T> of(Address address, Map<String, Column<T>> columns) {
		String usual = columns.keySet().iterator().next();
		List<String> asked = address.query().getOrDefault(PARAMETER, List.of());
		String sort = (asked.isEmpty() || asked.equals(List.of(""))) ? usual : String.join(",", asked);
		String column = sort.startsWith("-") ? sort.substring(1) : sort;
		if (!columns.containsKey(column)) {
			throw Mistake.value(columns.keySet()
				.stream()
				.map((known) -> Offer.of(address.path() + "?sort=" + known, "list.sorted", known))
				.toList(), "list.wrong.sort");
		}
		return new Sorting<>(address, columns, column, sort.startsWith("-"));
	}

	/** A list in this order; rows that are equal keep theirs. */
	public List<T> sorted(List<T> rows) {
		Column<T> by = this.columns.get(this.column);
		return (by != null) ? rows.stream().sorted(falls(by, this.turned) ? by.down() : by.up()).toList() : rows;
	}

	private static boolean falls(Column<?> column, boolean turned) {
		return column.falling() != turned;
	}

	public boolean has(String code) {
		return this.columns.containsKey(code);
	}

	/** Whether another order than the usual is asked for. */
	public boolean asked() {
		return this.turned || !this.column.equals(this.columns.keySet().iterator().next());
	}

	/** The address of the list by a column; by the present one, turned round. */
	public String by(String code) {
		SortedMap<String, List<String>> query = new TreeMap<>(this.address.query());
		query.remove("page");
		boolean turn = code.equals(this.column) && !this.turned;
		if (!turn && code.equals(this.columns.keySet().iterator().next())) {
			query.remove(PARAMETER);
		}
		else {
			query.put(PARAMETER, List.of(turn ? "-" + code : code));
		}
		Address other = new Address(this.address.language(), this.address.path(), null, query);
		return other.path() + other.question();
	}

	/** How the table says in which order a column stands: null if it is another's. */
	public @Nullable String direction(String code) {
		Column<T> by = this.columns.get(code);
		return (by == null || !code.equals(this.column)) ? null : falls(by, this.turned) ? "descending" : "ascending";
	}

}
