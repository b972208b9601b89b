package longhu.catalog;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A list of the catalog that is read in pages, as pieces of JPQL.
 *
 * @param select what a row is
 * @param from the tables with a first condition; {@code :language} is the language that
 * is asked for
 * @param filters by the name of their parameter: the condition that it adds
 * @param orders by name: what orders the rows, no two of them alike in all
 * @param <T> the type of a row
 */
public record KeysetQuery<T>(String select, String from, Map<String, String> filters, Map<String, List<Key>> orders) {

	/**
	 * Reads back what a page ended with.
	 * @throws IllegalArgumentException if that does not fit the order
	 */
	public List<Object> last(String order, List<String> texts) {
		List<Key> keys = this.orders.getOrDefault(order, List.of());
		if (keys.isEmpty() || texts.size() != keys.size()) {
			throw new IllegalArgumentException("not as many values as the order has");
		}
		try {
			return IntStream.range(0, keys.size()).mapToObj((i) -> keys.get(i).read(texts.get(i))).toList();
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("not a value of the order", ex);
		}
	}

	/**
	 * What rows are ordered by.
	 *
	 * @param path an expression that is never null
	 * @param type of its values: a number, a text, a kind or a day
	 */
	public record Key(String path, Class<?> type, boolean descending) {

		static Key of(String path, Class<?> type) {
			return new Key(path, type, false);
		}

		private Object read(String text) {
			if (this.type == Kind.class) {
				return Kind.ofCode(text).orElseThrow();
			}
			if (this.type == java.time.LocalDate.class) {
				return java.time.LocalDate.parse(text);
			}
			if (this.type == Integer.class) {
				return Integer.valueOf(text);
			}
			return (this.type == Long.class) ? Long.valueOf(text) : text;
		}

		static String write(Object value) {
			return (value instanceof Kind kind) ? kind.code() : value.toString();
		}

	}

}
