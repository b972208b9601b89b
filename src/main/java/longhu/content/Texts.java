package longhu.content;

import java.util.HashMap;
import java.util.Map;

import longhu.catalog.AmountText;
import longhu.catalog.DateSpan;
import longhu.catalog.Language;
import longhu.hanzi.Simplified;
import org.jspecify.annotations.Nullable;

/**
 * What the content says, in each language: written Traditional Chinese, written English,
 * and simplified Chinese derived from the Traditional with the curated names and the
 * pairs of {@code terms.yaml} as exceptions.
 */
final class Texts {

	private final Content content;

	private final Simplified simplified;

	private final Map<String, String> hansTitles = new HashMap<>();

	Texts(Content content) {
		this.content = content;
		Map<String, String> exceptions = new HashMap<>();
		content.terms()
			.stream()
			.filter((term) -> term.convert() && term.taiwan().text().length() > 1)
			.forEach((term) -> exceptions.put(term.taiwan().text(), term.mainland().text()));
		for (EntryKey entry : content.entries().values()) {
			if (entry.hans() != null) {
				exceptions.put(entry.title(), entry.hans());
			}
		}
		this.simplified = new Simplified(exceptions);
	}

	String hans(String traditional) {
		return this.simplified.of(traditional);
	}

	/** Chinese words in the script of a language; English ones are as they are. */
	String script(String words, Language language) {
		return (language == Language.ZH_HANS) ? hans(words) : words;
	}

	/**
	 * A text of the given language, made from the written ones; null if there is none.
	 */
	@Nullable String text(@Nullable String chinese, @Nullable String english, Language language) {
		return switch (language) {
			case ZH_HANT -> chinese;
			case ZH_HANS -> (chinese != null) ? hans(chinese) : null;
			case EN -> english;
		};
	}

	String text(Parsed.Text text, Language language) {
		return switch (language) {
			case ZH_HANT -> text.chinese();
			case ZH_HANS -> (text.simplified() != null) ? text.simplified() : hans(text.chinese());
			case EN -> text.english();
		};
	}

	String title(EntryKey entry, Language language) {
		return switch (language) {
			case ZH_HANT -> entry.title();
			case ZH_HANS -> this.hansTitles.computeIfAbsent(entry.reference(),
					(key) -> (entry.hans() != null) ? entry.hans() : hans(entry.title()));
			case EN -> entry.englishTitle();
		};
	}

	String label(VocabularyFile.Label label, Language language) {
		return switch (language) {
			case ZH_HANT -> label.zh();
			case ZH_HANS -> (label.hans() != null) ? label.hans() : hans(label.zh());
			case EN -> label.en();
		};
	}

	String amount(Parsed.Fact fact, Language language) {
		Located word = fact.unit();
		VocabularyFile.Unit unit = (word != null) ? this.content.vocabulary().units().get(word.text()) : null;
		if (unit == null || fact.amount() == null) {
			return "";
		}
		return AmountText.of(fact.amount(), fact.qualifier(), label(unit.label(), language), unit.money(), language);
	}

	String date(@Nullable DateSpan date, Language language) {
		return (date != null) ? date.in(language) : "";
	}

}
