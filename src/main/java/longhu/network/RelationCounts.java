package longhu.network;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.catalog.Relations;

/**
 * How many relations there are.
 *
 * @param types of each type
 * @param kinds that touch an entry of each kind
 * @param years that held in each year, from the last to the first that any is dated to
 */
record RelationCounts(Map<String, Long> types, Map<Kind, Long> kinds, Map<Integer, Long> years) {

	static RelationCounts of(List<Relations.Edge> rows) {
		return new RelationCounts(types(rows), kinds(rows), years(rows));
	}

	static Map<String, Long> types(List<Relations.Edge> rows) {
		return rows.stream().collect(Collectors.groupingBy(Relations.Edge::type, Collectors.counting()));
	}

	private static Map<Kind, Long> kinds(List<Relations.Edge> rows) {
		return rows.stream()
			.flatMap((row) -> Stream.of(row.from().kind(), row.to().kind()).distinct())
			.collect(Collectors.groupingBy((kind) -> kind, TreeMap::new, Collectors.counting()));
	}

	private static Map<Integer, Long> years(List<Relations.Edge> rows) {
		List<DateSpan> dates = rows.stream().map(Relations.Edge::held).filter(Objects::nonNull).toList();
		IntSummaryStatistics years = dates.stream()
			.flatMap((date) -> Stream.of(date.from(), date.to()))
			.filter(Objects::nonNull)
			.mapToInt(LocalDate::getYear)
			.summaryStatistics();
		Map<Integer, Long> counts = new LinkedHashMap<>();
		for (int year = years.getMax(); year >= years.getMin(); year--) {
			int each = year;
			counts.put(year, dates.stream().filter((date) -> GraphQuery.holds(date, each)).count());
		}
		return counts;
	}

}
