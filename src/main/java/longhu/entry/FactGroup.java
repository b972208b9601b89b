package longhu.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.DateSpan;
import longhu.catalog.FactView;
import longhu.catalog.Facts;
import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Facts under a heading of the vocabulary.
 *
 * @param label the heading; empty for types that stand under none
 * @param rows one for each type
 */
record FactGroup(String label, List<Row> rows) {

	/** So many values of a type are seen at once. */
	private static final int SEEN = 4;

	/**
	 * All values of a type, the latest first.
	 */
	record Row(String type, List<Numbered> values) {

		public List<Numbered> latest() {
			return folds() ? this.values.subList(0, SEEN) : this.values;
		}

		public List<Numbered> earlier() {
			return folds() ? this.values.subList(SEEN, this.values.size()) : List.of();
		}

		private boolean folds() {
			return this.values.size() > SEEN + 1;
		}

	}

	/**
	 * A fact.
	 *
	 * @param number its place among the facts of the entry, from 1, by which it has an
	 * address
	 */
	record Numbered(int number, FactView fact) {
	}

	static List<FactGroup> of(List<FactView> facts, Vocabulary vocabulary, Language language) {
		Map<String, String> over = new LinkedHashMap<>();
		vocabulary.groups(language).forEach((type) -> over.put(type.type(), type.label()));
		Map<String, Map<String, List<Numbered>>> groups = new LinkedHashMap<>();
		over.forEach((type, label) -> groups.computeIfAbsent(label, (key) -> new LinkedHashMap<>())
			.put(type.substring("fact:".length()), new ArrayList<>()));
		for (int index = 0; index < facts.size(); index++) {
			String type = facts.get(index).type();
			groups.computeIfAbsent(over.getOrDefault("fact:" + type, ""), (key) -> new LinkedHashMap<>())
				.computeIfAbsent(type, (key) -> new ArrayList<>())
				.add(new Numbered(index + 1, facts.get(index)));
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new FactGroup(group.getKey(), rows(group.getValue())))
			.filter((group) -> !group.rows().isEmpty())
			.toList();
	}

	private static List<Row> rows(Map<String, List<Numbered>> types) {
		Comparator<Numbered> byDate = Comparator.comparing((one) -> day(one.fact().when()));
		return types.entrySet()
			.stream()
			.filter((type) -> !type.getValue().isEmpty())
			.map((type) -> new Row(type.getKey(), type.getValue().stream().sorted(byDate.reversed()).toList()))
			.toList();
	}

	private static String day(@Nullable DateSpan date) {
		return (date == null) ? "" : String.valueOf((date.to() != null) ? date.to() : date.from());
	}

}
