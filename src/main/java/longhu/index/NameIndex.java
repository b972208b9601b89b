package longhu.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.ListedName;
import longhu.hanzi.Bopomofo;
import longhu.hanzi.NameOrder;
import longhu.hanzi.Pinyin;
import java.util.stream.Collectors;

/**
 * The names of all entries in one order, under their labels. Of a name in both scripts
 * the one of the page is taken.
 */
record NameIndex(NameOrder order, Map<String, List<Line>> labels) {

	/**
	 * A name as listed.
	 *
	 * @param key by which it is sorted
	 * @param pinyin its reading, curated for a title, else derived; empty for Latin names
	 */
	record Line(ListedName name, String key, String pinyin) {

		public String bopomofo() {
			return Bopomofo.of(this.name.name(), this.pinyin);
		}

	}

	static NameIndex of(NameOrder order, Collection<ListedName> names, Language language) {
		Map<String, ListedName> distinct = new LinkedHashMap<>();
		for (ListedName name : names) {
			if (han(name.name()) == order.chinese() && !name.language().equals("pinyin")) {
				distinct.merge(name.kind() + "/" + name.slug() + "/" + name.folded(), name,
						(one, other) -> other.language().equals(script(language)) ? other : one);
			}
		}
		Comparator<Line> byKey = Comparator.comparing(Line::key, order.comparator());
		List<Line> lines = new ArrayList<>(distinct.values().stream().map((name) -> line(order, name)).toList());
		lines.sort(byKey.thenComparing((line) -> line.name().name()));
		return new NameIndex(order, lines.stream()
			.collect(
					Collectors.groupingBy((line) -> order.label(line.key()), LinkedHashMap::new, Collectors.toList())));
	}

	private static String script(Language language) {
		return (language == Language.ZH_HANS) ? Language.ZH_HANS.tag() : Language.ZH_HANT.tag();
	}

	private static boolean han(String name) {
		return name.codePoints().anyMatch(Character::isIdeographic);
	}

	private static Line line(NameOrder order, ListedName name) {
		String pinyin = order.chinese() ? (name.why().equals("title") ? name.reading() : Pinyin.of(name.name())) : "";
		String key = switch (order) {
			case STROKE, LATIN -> name.name();
			case BOPOMOFO -> Bopomofo.of(name.name(), pinyin);
			case PINYIN -> pinyin;
		};
		return new Line(name, key, pinyin);
	}

}
