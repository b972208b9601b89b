package longhu.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/**
 * The orders that hits can be asked for in, worked out once for all documents. Entries
 * come before passages, sources and terms in each.
 */
final class Orders {

	/** Kinds that come first where all else is equal. */
	static final List<String> FIRST = List.of("company", "policy");

	private final Order bySlug;

	private final Order browsing;

	private final Order byDate;

	private final Map<Language, Order> byName = new EnumMap<>(Language.class);

	Orders(IndexReader reader, Columns columns) throws IOException {
		boolean[] after = new boolean[columns.documents()];
		int[] rank = new int[after.length];
		int[] same = new int[after.length];
		for (int document = 0; document < after.length; document++) {
			after[document] = columns.after(document);
			rank[document] = FIRST.contains(columns.kind(document)) ? 0 : 1;
			same[document] = document;
		}
		this.bySlug = new Order(same, same).by(numbers("slug", reader), new boolean[after.length]);
		this.browsing = this.bySlug.by(rank, after);
		this.byDate = this.bySlug
			.by(Arrays.stream(numbers("date", reader)).map((date) -> Integer.MAX_VALUE - 1 - date).toArray(), after);
		Order chinese = this.bySlug.by(numbers("nameChinese", reader), after);
		this.byName.put(Language.ZH_HANT, chinese);
		this.byName.put(Language.ZH_HANS, chinese);
		this.byName.put(Language.EN, this.bySlug.by(numbers("nameEnglish", reader), after));
	}

	/** For each document the place of its value among all values of the column. */
	private static int[] numbers(String field, IndexReader reader) throws IOException {
		int[] numbers = new int[reader.maxDoc()];
		Arrays.fill(numbers, -1);
		SortedSetDocValues column = MultiDocValues.getSortedSetValues(reader, field);
		while (column != null && column.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
			numbers[column.docID()] = (int) column.nextOrd();
		}
		return numbers;
	}

	/** Where documents of the same worth stand. */
	Order bySlug() {
		return this.bySlug;
	}

	/** The order that is asked for, or null for the best first. */
	@Nullable Order of(Wanted wanted, boolean everything) {
		return switch (wanted.sort()) {
			case "name" -> this.byName.get(wanted.language());
			case "date" -> this.byDate;
			default -> everything ? this.browsing : null;
		};
	}

}
