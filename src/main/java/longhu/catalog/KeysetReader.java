package longhu.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads lists in pages by keyset: a page begins behind the values that order the last row
 * of the page before, so that one far behind costs no more than the first.
 */
@Component
public class KeysetReader {

	private final EntityManager entities;

	KeysetReader(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * A page.
	 *
	 * @param last what orders its last row, to begin the next page behind; null if there
	 * is none
	 */
	public record Rows<T>(List<T> rows, @Nullable List<String> last) {
	}

	/**
	 * Reads a page.
	 * @param filters the values of those filters that are set, by name
	 * @param order one of the listing
	 * @param after what orders the last row of the page before, or null for the first
	 * page
	 */
	public <T> Rows<T> read(KeysetQuery<T> listing, Language language, Map<String, Object> filters, String order,
			@Nullable List<Object> after, int limit) {
		List<KeysetQuery.Key> keys = Objects.requireNonNull(listing.orders().get(order));
		Query query = this.entities.createQuery(text(listing, keys, filters, after != null));
		if (listing.from().contains(":language")) {
			query.setParameter("language", language);
		}
		filters.forEach(query::setParameter);
		for (int i = 0; after != null && i < keys.size(); i++) {
			query.setParameter("key" + i, after.get(i));
		}
		return rows(query.setMaxResults(limit + 1).getResultList(), limit);
	}

	/** How many rows there are on all pages. */
	public long count(KeysetQuery<?> listing, Language language, Map<String, Object> filters) {
		StringBuilder text = new StringBuilder("select count(*) from ").append(listing.from());
		filters.keySet().forEach((filter) -> text.append(" and ").append(listing.filters().get(filter)));
		Query query = this.entities.createQuery(text.toString());
		if (listing.from().contains(":language")) {
			query.setParameter("language", language);
		}
		filters.forEach(query::setParameter);
		return (Long) query.getSingleResult();
	}

	private static String text(KeysetQuery<?> listing, List<KeysetQuery.Key> keys, Map<String, Object> filters,
			boolean after) {
		StringBuilder text = new StringBuilder("select ").append(listing.select());
		keys.forEach((key) -> text.append(", ").append(key.path()));
		text.append(" from ").append(listing.from());
		filters.keySet().forEach((filter) -> text.append(" and ").append(listing.filters().get(filter)));
		if (after) {
			text.append(" and ").append(behind(keys, 0));
		}
		return text.append(" order by ")
			.append(keys.stream()
				.map((key) -> key.path() + (key.descending() ? " desc" : ""))
				.collect(Collectors.joining(", ")))
			.toString();
	}

	/** {@code (a > :key0 or a = :key0 and (b > :key1 or …))}. */
	private static String behind(List<KeysetQuery.Key> keys, int at) {
		KeysetQuery.Key key = keys.get(at);
		String beyond = key.path() + (key.descending() ? " < " : " > ") + ":key" + at;
		return (at == keys.size() - 1) ? beyond
				: "(" + beyond + " or " + key.path() + " = :key" + at + " and " + behind(keys, at + 1) + ")";
	}

	@SuppressWarnings("unchecked")
	private static <T> Rows<T> rows(List<?> found, int limit) {
		List<T> rows = new ArrayList<>();
		for (Object row : found.subList(0, Math.min(limit, found.size()))) {
			rows.add((T) ((Object[]) row)[0]);
		}
		if (found.size() <= limit) {
			return new Rows<>(rows, null);
		}
		Object[] last = (Object[]) found.get(limit - 1);
		return new Rows<>(rows,
				IntStream.range(1, last.length).mapToObj((i) -> KeysetQuery.Key.write(last[i])).toList());
	}

}
