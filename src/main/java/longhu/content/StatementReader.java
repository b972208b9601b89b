package longhu.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import longhu.catalog.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of which statements are made: names, facts, relations, dates, sources.
 */
final class StatementReader {

	private static final Set<String> CONFIDENCES = Set.of("established", "reported", "disputed", "unverified");

	private static final List<String> QUALIFIERS = List.of("about", "at-least", "at-most");

	/** What the column holds: 1e999999999 is a number too. */
	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,24}(\\.\\d{1,6})?");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?");

	private final Vocabulary vocabulary;

	private final Problems problems;

	StatementReader(Vocabulary vocabulary, Problems problems) {
		this.vocabulary = vocabulary;
		this.problems = problems;
	}

	List<Draft.Name> names(Fields fields) {
		List<Draft.Name> names = new ArrayList<>();
		for (Fields row : fields.list("names")) {
			row.only(Set.of("name", "why", "lang"));
			Word why = row.need("why", "a name");
			stated(why, this.vocabulary.names().keySet(), Code.BAD_VALUE, "reason for a name");
			names.add(new Draft.Name(row.need("name", "a name"), why.text(), language(row)));
		}
		return names;
	}

	@Nullable String language(Fields row) {
		Word word = row.word("lang");
		if (word != null && !LANGUAGE.matcher(word.text()).matches()) {
			this.problems.add(Code.BAD_VALUE, word.place(),
					"'lang' is the tag of a language, as zh-Hant, zh-Hans or en, not '" + word + "'");
		}
		return (word != null) ? word.text() : null;
	}

	Draft.Fact fact(Fields row) {
		row.only(Set.of("type", "value", "en", "amount", "unit", "about", "at-least", "at-most", "as-of", "source",
				"confidence", "note", "en-note"));
		Word type = row.need("type", "a fact");
		stated(type, this.vocabulary.facts().keySet(), Code.UNKNOWN_FACT, "type of fact");
		Vocabulary.FactType factType = this.vocabulary.facts().get(type.text());
		String form = (factType != null) ? factType.value() : "text";
		DateSpan date = null;
		BigDecimal amount = null;
		Word value = null;
		switch (form) {
			case "date" -> {
				row.need("value", "a date fact");
				date = date(row, "value");
			}
			case "amount" -> amount = amount(row);
			default -> value = (factType != null) ? row.need("value", "a fact") : row.word("value");
		}
		String qualifier = QUALIFIERS.stream().filter(row::flag).findFirst().orElse("");
		Word english = row.word("en");
		return new Draft.Fact(type, (value != null) ? Prose.of(value, this.problems) : null,
				(english != null) ? Prose.of(english, this.problems) : null, date, amount, row.word("unit"), qualifier,
				date(row, "as-of"), sources(row, "source", "a fact"), confidence(row), row.text("note"),
				row.text("en-note"), row.place());
	}

	private @Nullable BigDecimal amount(Fields row) {
		Word word = row.need("amount", "a fact that counts or measures");
		Word unit = row.word("unit");
		if (unit == null) {
			this.problems.add(Code.MISSING_UNIT, row.place(),
					"an amount needs its 'unit': " + String.join(", ", this.vocabulary.units().keySet()));
		}
		else {
			stated(unit, this.vocabulary.units().keySet(), Code.MISSING_UNIT, "unit");
		}
		String digits = word.text().replace("_", "");
		if (AMOUNT.matcher(digits).matches()) {
			return new BigDecimal(digits);
		}
		if (!digits.isEmpty()) {
			this.problems.add(Code.BAD_VALUE, word.place(),
					"'amount' is a plain number such as 400000000; the page writes 4億 from it");
		}
		return null;
	}

	Draft.Relation relation(Fields row) {
		row.only(Set.of("type", "to", "when", "source", "confidence", "note", "en-note"));
		Word type = row.need("type", "a relation");
		stated(type, this.vocabulary.relations().keySet(), Code.UNKNOWN_RELATION, "type of relation");
		return new Draft.Relation(type, row.need("to", "a relation"), date(row, "when"),
				sources(row, "source", "a relation"), confidence(row), row.text("note"), row.text("en-note"),
				row.place());
	}

	List<Draft.Citation> sources(Fields row, String key, String owner) {
		List<Word> words = row.words(key);
		if (words.isEmpty()) {
			row.need(key, owner);
		}
		return words.stream().map(Draft.Citation::of).toList();
	}

	private String confidence(Fields row) {
		Word word = row.need("confidence", "a statement");
		known(word, CONFIDENCES, Code.BAD_VALUE, "confidence");
		return word.text();
	}

	@Nullable DateSpan date(Fields row, String key) {
		Word word = row.word(key);
		if (word == null) {
			return null;
		}
		try {
			return DateSpan.of(word.text());
		}
		catch (DateTimeException ex) {
			this.problems.add(Code.BAD_DATE, word.place(), "'" + word + "' is no date: " + ex.getMessage());
			return null;
		}
	}

	@Nullable LocalDate day(Fields row, String key) {
		DateSpan date = date(row, key);
		if (date != null && (date.from() == null || !date.from().equals(date.to()))) {
			this.problems.add(Code.BAD_DATE, row.place(key), "'" + key + "' is one day, as 2026-11-23");
			return null;
		}
		return (date != null) ? date.from() : null;
	}

	/** Reports a word that the vocabulary does not have, if that could be read. */
	private void stated(Word word, Collection<String> known, Code code, String what) {
		if (!this.problems.unreadable("vocabulary.yaml")) {
			known(word, known, code, what);
		}
	}

	/**
	 * Reports a word that is none of these; an empty one was reported as missing already.
	 */
	void known(Word word, Collection<String> known, Code code, String what) {
		if (!word.text().isEmpty() && !known.contains(word.text())) {
			String choice = (known.size() <= 8) ? "; it is one of "
					+ String.join(", ", Stream.of(known).flatMap(Collection::stream).sorted().toList()) : "";
			String near = Problems.didYouMean(word.text(), known);
			this.problems.add(code, word.place(),
					"there is no " + what + " '" + word + "'" + (near.isEmpty() ? choice : near));
		}
	}

}
