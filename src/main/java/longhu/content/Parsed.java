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
final class Parsed {

	private Parsed() {
	}

	/** An entry; {@code translation} is null where there is no English file. */
	record Entry(SourceFile file, EntryKey key, Located title, @Nullable String hans, @Nullable String en,
			@Nullable String pinyin, List<Name> names, Located summary, List<Located> outline, List<Located> former,
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

	record Translation(SourceFile file, @Nullable String title, Located summary, List<Located> outline, Prose body) {
	}

	record Name(Located name, String why, @Nullable String language) {
	}

	/** A statement's authority: a source, and for the article the paragraph. */
	record Citation(Located source, @Nullable String locator) {

		static Citation of(Located word) {
			int hash = word.text().indexOf('#');
			return (hash < 0) ? new Citation(word, null) : new Citation(
					new Located(word.text().substring(0, hash), word.place()), word.text().substring(hash + 1));
		}

	}

	record Fact(Located type, @Nullable Prose value, @Nullable Prose english, @Nullable DateSpan date,
			@Nullable BigDecimal amount, @Nullable Located unit, String qualifier, @Nullable DateSpan asOf,
			List<Citation> sources, String confidence, @Nullable String note, @Nullable String noteEnglish,
			Place place) {
	}

	record Relation(Located type, Located to, @Nullable DateSpan when, List<Citation> sources, String confidence,
			@Nullable String note, @Nullable String noteEnglish, Place place) {
	}

	/**
	 * A source. {@code root} is the report that it retells: the id of another source, or
	 * a few words.
	 */
	record Source(String id, String title, @Nullable String author, @Nullable String publisher, @Nullable DateSpan date,
			@Nullable String language, String kind, String grade, String url, @Nullable String root, Place place) {
	}

	record Claim(Located slug, Located paragraph, Located statement, @Nullable String english, String nature,
			String verdict, @Nullable LocalDate asOf, List<Located> entries, Prose finding,
			@Nullable Prose findingEnglish, List<Citation> sources, @Nullable String discrepancy, Place place) {
	}

	record Event(Located id, DateSpan date, Located text, @Nullable String english, String lane, int importance,
			List<Located> entries, @Nullable Located paragraph, List<Citation> sources, Place place) {
	}

	/**
	 * A pair of terms. {@code convert} is false where the word also means other things,
	 * so that it is searched by but not replaced in texts.
	 */
	record Term(Located taiwan, Located mainland, Located english, List<Located> also, @Nullable Located entry,
			@Nullable String note, @Nullable String noteEnglish, boolean convert, Place place) {
	}

	record Note(Located id, @Nullable String discrepancy, Prose text, @Nullable Prose english, List<Citation> sources) {
	}

	record Gone(Located path, @Nullable Located successor, @Nullable String why) {
	}

	/**
	 * Something that the site says of itself; {@code page} is the entry or claim that it
	 * points to.
	 */
	record SiteText(String part, @Nullable Located page, @Nullable Text title, Text text) {
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
