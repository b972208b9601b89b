package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import longhu.catalog.Language;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;

/**
 * What hits show, as it stands in the index. The documents that were shown last are kept:
 * taking one out of the index again means to inflate it with its neighbours.
 */
final class Shelf {

	private static final Passage NONE = Passage.of("");

	private static final int MOST = 4000;

	private static final Map<Language, String> TEXTS = Map.of(Language.ZH_HANT, "textZhHant", Language.ZH_HANS,
			"textZhHans", Language.EN, "textEn");

	private static final Set<String> FIELDS = Set.of("shown", "textZhHant", "textZhHans", "textEn");

	private final IndexReader reader;

	private final LoadingCache<Integer, Kept> kept = Caffeine.newBuilder().maximumSize(MOST).build(this::read);

	/** A hit with its texts by language. */
	record Kept(Card.Shown shown, Map<Language, Passage> texts) {

		Passage text(Language language) {
			return this.texts.getOrDefault(language, NONE);
		}

	}

	Shelf(IndexReader reader) {
		this.reader = reader;
	}

	Kept of(int document) {
		return this.kept.get(document);
	}

	private Kept read(int number) {
		try {
			Document document = this.reader.storedFields().document(number, FIELDS);
			Map<Language, Passage> texts = new EnumMap<>(Language.class);
			TEXTS.forEach((language, field) -> {
				String text = document.get(field);
				texts.put(language, (text != null) ? Passage.of(text) : NONE);
			});
			return new Kept(Card.JSON.readValue(document.get("shown"), Card.Shown.class), texts);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
