package longhu.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

import longhu.catalog.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads values of a form of their own: dates, languages, slugs, Markdown, and words of
 * which there are only some.
 */
final class ValueReader {

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?");

	/** What is later is a slip of the pen. */
	private static final int LAST_YEAR = 2199;

	private final Problems problems;

	ValueReader(Problems problems) {
		this.problems = problems;
	}

	@Nullable DateSpan date(YamlMapping row, String key) {
		Located word = row.word(key);
		if (word == null) {
			return null;
		}
		try {
			DateSpan date = DateSpan.of(word.text());
			if (date.to() != null && date.to().getYear() > LAST_YEAR) {
				throw new DateTimeException("it is after the year " + LAST_YEAR);
			}
			return date;
		}
		catch (DateTimeException ex) {
			this.problems.add(ProblemCode.BAD_DATE, word.place(), "'" + word + "' is no date: " + ex.getMessage());
			return null;
		}
	}

	@Nullable LocalDate day(YamlMapping row, String key) {
		DateSpan date = date(row, key);
		if (date != null && (date.from() == null || !date.from().equals(date.to()))) {
			this.problems.add(ProblemCode.BAD_DATE, row.place(key), "'" + key + "' is one day, as 2026-11-23");
			return null;
		}
		return (date != null) ? date.from() : null;
	}

	@Nullable String language(YamlMapping row) {
		Located word = row.word("lang");
		if (word != null && !LANGUAGE.matcher(word.text()).matches()) {
			this.problems.add(ProblemCode.BAD_VALUE, word.place(),
					"'lang' is the tag of a language, as zh-Hant, zh-Hans or en, not '" + word + "'");
		}
		return (word != null) ? word.text() : null;
	}

	Located slug(YamlMapping row, String key, String owner) {
		Located slug = row.need(key, owner);
		if (!slug.text().isEmpty() && !EntryReader.isSlug(slug.text())) {
			this.problems.add(ProblemCode.BAD_SLUG, slug.place(),
					"use a-z, 0-9 and single hyphens, not '" + slug + "'");
		}
		return slug;
	}

	@Nullable Prose prose(YamlMapping row, String key) {
		Located word = row.word(key);
		return (word != null) ? Prose.of(word, this.problems) : null;
	}

	/** A field that holds words in each language. */
	Parsed.Text text(YamlMapping row, String key, String owner) {
		YamlMapping words = row.map(key);
		if (words == null) {
			row.miss(key, owner);
			return new Parsed.Text("", null, "");
		}
		words.only(Set.of("zh", "hans", "en"));
		return new Parsed.Text(words.need("zh", "'" + key + "'").text(), words.text("hans"),
				words.need("en", "'" + key + "'").text());
	}

	/**
	 * Reports a word that is none of these; an empty one was reported as missing already.
	 */
	void known(Located word, Collection<String> known, ProblemCode code, String what) {
		if (!word.text().isEmpty() && !known.contains(word.text())) {
			String choice = (known.size() <= 8)
					? "; it is one of " + String.join(", ", known.stream().sorted().toList()) : "";
			String near = Problems.didYouMean(word.text(), known);
			this.problems.add(code, word.place(),
					"there is no " + what + " '" + word + "'" + (near.isEmpty() ? choice : near));
		}
	}

}
