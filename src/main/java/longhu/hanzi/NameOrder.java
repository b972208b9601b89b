package longhu.hanzi;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;

/**
 * The orders of the indexes, by ICU's collations. The key of a name is the name itself
 * for strokes and Latin letters, its reading for the two others.
 */
public enum NameOrder {

	STROKE("zh-u-co-stroke"), BOPOMOFO("zh-u-co-zhuyin"), PINYIN("zh-u-co-pinyin"), LATIN("en");

	private final Collator collator;

	private final AlphabeticIndex.ImmutableIndex<String> buckets;

	NameOrder(String tag) {
		this.collator = Collator.getInstance(ULocale.forLanguageTag(tag)).freeze();
		this.buckets = new AlphabeticIndex<String>(ULocale.forLanguageTag(tag)).buildImmutableIndex();
	}

	/** A frozen collator is safe for any number of threads. */
	public Comparator<String> comparator() {
		return this.collator::compare;
	}

	/**
	 * Under what a key stands: a number of strokes, a bopomofo letter, a Latin letter, or
	 * {@code #} for anything else.
	 */
	public String label(String key) {
		if (this == STROKE) {
			String strokes = this.buckets.getBucket(this.buckets.getBucketIndex(key)).getLabel().replaceAll("\\D", "");
			return strokes.isEmpty() ? "#" : strokes;
		}
		String first = Normalizer.normalize(key, Normalizer.Form.NFD).substring(0, 1).toUpperCase(Locale.ROOT);
		return first.matches((this == BOPOMOFO) ? "[ㄅ-ㄩ]" : "[A-Z]") ? first : "#";
	}

	/** Whether the order is of names in Chinese characters. */
	public boolean chinese() {
		return this != LATIN;
	}

}
