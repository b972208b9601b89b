package longhu.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the files say, read but not yet resolved: references are still words.
 */
final class Draft {

	private Draft() {
	}

	/** An entry; {@code translation} is null where there is no English file. */
	record Entry(SourceFile file, EntryKey key, Word title, @Nullable String hans, @Nullable String en,
			@Nullable String pinyin, List<Name> names, Word summary, List<Word> outline, List<Word> former,
			List<Fact> facts, List<Relation> relations, Prose body, @Nullable Translation translation) {

		Kind kind() {
			return this.key.kind();
		}

		String slug() {
			return this.key.slug();
		}

		String reference() {
			return this.key.reference();
		}

		Entry with(Translation found) {
			return new Entry(this.file, this.key, this.title, this.hans, this.en, this.pinyin, this.names, this.summary,
					this.outline, this.former, this.facts, this.relations, this.body, found);
		}

	}

	record Translation(SourceFile file, @Nullable String title, Word summary, List<Word> outline, Prose body) {
	}

	record Name(Word name, String why, @Nullable String language) {
	}

	/** A statement's authority: a source, and for the article the paragraph. */
	record Citation(Word source, @Nullable String locator) {

		static Citation of(Word word) {
			int hash = word.text().indexOf('#');
			return (hash < 0) ? new Citation(word, null) : new Citation(
					new Word(word.text().substring(0, hash), word.place()), word.text().substring(hash + 1));
		}

	}

	record Fact(Word type, @Nullable Prose value, @Nullable Prose english, @Nullable DateSpan date,
			@Nullable BigDecimal amount, @Nullable Word unit, String qualifier, @Nullable DateSpan asOf,
			List<Citation> sources, String confidence, @Nullable String note, @Nullable String noteEnglish,
			Place place) {
	}

	record Relation(Word type, Word to, @Nullable DateSpan when, List<Citation> sources, String confidence,
			@Nullable String note, @Nullable String noteEnglish, Place place) {
	}

	/**
	 * A source. {@code root} is the report that it retells: the id of another source, or
	 * a few words.
	 */
	record Source(String id, String title, @Nullable String author, @Nullable String publisher, @Nullable DateSpan date,
			@Nullable String language, String kind, String grade, String url, @Nullable String root, Place place) {
	}

	record Claim(Word slug, Word paragraph, Word statement, @Nullable String english, String nature, String verdict,
			@Nullable LocalDate asOf, List<Word> entries, Prose finding, @Nullable Prose findingEnglish,
			List<Citation> sources, @Nullable String discrepancy, Place place) {
	}

	record Event(Word id, DateSpan date, Word text, @Nullable String english, String lane, int importance,
			List<Word> entries, @Nullable Word paragraph, List<Citation> sources, Place place) {
	}

	/**
	 * A pair of terms. {@code convert} is false where the word also means other things,
	 * so that it is searched by but not replaced in texts.
	 */
	record Term(Word taiwan, Word mainland, Word english, List<Word> also, @Nullable Word entry, @Nullable String note,
			@Nullable String noteEnglish, boolean convert, Place place) {
	}

	record Note(Word id, @Nullable String discrepancy, Prose text, @Nullable Prose english, List<Citation> sources) {
	}

	record Gone(Word path, @Nullable Word successor, @Nullable String why) {
	}

	/**
	 * Something that the site says of itself; {@code page} is the entry or claim that it
	 * points to.
	 */
	record SiteText(String part, @Nullable Word page, @Nullable Text title, Text text) {
	}

	/**
	 * Words in each language; simplified ones only where no converter gets them right.
	 */
	record Text(String chinese, @Nullable String simplified, String english) {
	}

	record Site(String title, String titleEnglish, LocalDate edition, @Nullable String contact,
			@Nullable String licence, List<SiteText> texts, List<Note> notes) {
	}

}
