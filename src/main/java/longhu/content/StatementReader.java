package longhu.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import longhu.catalog.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of which statements are made: names, facts, relations, sources.
 */
final class StatementReader {

	private static final Set<String> CONFIDENCES = Set.of("established", "reported", "disputed", "unverified");

	private static final List<String> QUALIFIERS = List.of("about", "at-least", "at-most", "over");

	/** What the column holds: 1e999999999 is a number too. */
	private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,24}(\\.\\d{1,6})?");

	private final VocabularyFile vocabulary;

	private final Problems problems;

	private final ValueReader values;

	StatementReader(VocabularyFile vocabulary, Problems problems) {
		this.vocabulary = vocabulary;
		this.problems = problems;
		this.values = new ValueReader(problems);
	}

	List<Parsed.Name> names(YamlMapping fields) {
		List<Parsed.Name> names = new ArrayList<>();
		for (YamlMapping row : fields.list("names")) {
			row.only(Set.of("name", "why", "lang"));
			Located why = row.need("why", "a name");
			stated(why, this.vocabulary.names().keySet(), ProblemCode.BAD_VALUE, "reason for a name");
			names.add(new Parsed.Name(row.need("name", "a name"), why.text(), this.values.language(row)));
		}
		return names;
	}

	Parsed.Fact fact(YamlMapping row) {
		row.only(Set.of("type", "value", "en", "amount", "unit", "about", "at-least", "at-most", "over", "as-of",
				"source", "confidence", "note", "en-note"));
		Located type = row.need("type", "a fact");
		stated(type, this.vocabulary.facts().keySet(), ProblemCode.UNKNOWN_FACT, "type of fact");
		VocabularyFile.FactType factType = this.vocabulary.facts().get(type.text());
		String form = (factType != null) ? factType.value() : "text";
		DateSpan date = null;
		BigDecimal amount = null;
		Located value = null;
		switch (form) {
			case "date" -> {
				row.need("value", "a date fact");
				date = this.values.date(row, "value");
			}
			case "amount" -> amount = amount(row);
			default -> value = (factType != null) ? row.need("value", "a fact") : row.word("value");
		}
		List<String> qualifiers = QUALIFIERS.stream().filter(row::flag).toList();
		if (qualifiers.size() > 1) {
			this.problems.add(ProblemCode.BAD_VALUE, row.place(qualifiers.get(1)),
					"'" + qualifiers.get(0) + "' stands here already; keep one of the two");
		}
		String qualifier = qualifiers.isEmpty() ? "" : qualifiers.get(0);
		return new Parsed.Fact(type, (value != null) ? Prose.of(value, this.problems) : null,
				this.values.prose(row, "en"), date, amount, row.word("unit"), qualifier, this.values.date(row, "as-of"),
				sources(row, "source", "a fact"), confidence(row), row.text("note"), row.text("en-note"), row.place());
	}

	private @Nullable BigDecimal amount(YamlMapping row) {
		Located word = row.need("amount", "a fact that counts or measures");
		Located unit = row.word("unit");
		if (unit == null) {
			this.problems.add(ProblemCode.MISSING_UNIT, row.place(),
					"an amount needs its 'unit': " + String.join(", ", this.vocabulary.units().keySet()));
		}
		else {
			stated(unit, this.vocabulary.units().keySet(), ProblemCode.MISSING_UNIT, "unit");
		}
		String digits = word.text().replace("_", "");
		if (AMOUNT.matcher(digits).matches()) {
			return new BigDecimal(digits);
		}
		if (!digits.isEmpty()) {
			this.problems.add(ProblemCode.BAD_VALUE, word.place(),
					"'amount' is a plain number such as 400000000; the page writes 4億 from it");
		}
		return null;
	}

	Parsed.Relation relation(YamlMapping row) {
		row.only(Set.of("type", "to", "when", "source", "confidence", "note", "en-note"));
		Located type = row.need("type", "a relation");
		stated(type, this.vocabulary.relations().keySet(), ProblemCode.UNKNOWN_RELATION, "type of relation");
		return new Parsed.Relation(type, row.need("to", "a relation"), this.values.date(row, "when"),
				sources(row, "source", "a relation"), confidence(row), row.text("note"), row.text("en-note"),
				row.place());
	}

	List<Parsed.Citation> sources(YamlMapping row, String key, String owner) {
		List<Located> words = row.words(key);
		if (words.isEmpty()) {
			row.need(key, owner);
		}
		return words.stream().map(Parsed.Citation::of).toList();
	}

	private String confidence(YamlMapping row) {
		Located word = row.need("confidence", "a statement");
		this.values.known(word, CONFIDENCES, ProblemCode.BAD_VALUE, "confidence");
		return word.text();
	}

	/** Reports a word that the vocabulary does not have, if that could be read. */
	private void stated(Located word, Collection<String> known, ProblemCode code, String what) {
		if (!this.problems.unreadable("vocabulary.yaml")) {
			this.values.known(word, known, code, what);
		}
	}

}
