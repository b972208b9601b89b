package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes the vocabulary: what names, units, facts and relations are called in each
 * language, in the order in which they stand there; and under which headings the page of
 * an entry shows them.
 */
final class LabelLoader implements AutoCloseable {

	private final VocabularyFile vocabulary;

	private final Texts wording;

	private final BatchInsert labels;

	private final BatchInsert types;

	private int ordinal;

	LabelLoader(Connection connection, VocabularyFile vocabulary, Texts wording) throws SQLException {
		this.vocabulary = vocabulary;
		this.wording = wording;
		this.labels = new BatchInsert(connection, "label (id, area, code, language, ordinal, text, reverse)");
		this.types = new BatchInsert(connection,
				"vocabulary_type (id, area, code, form, money, mutual, begins, ends, broader, near)");
	}

	void write() throws SQLException {
		types();
		for (Language language : Language.values()) {
			this.ordinal = 0;
			for (var name : this.vocabulary.names().entrySet()) {
				add("name", name.getKey(), language, name.getValue(), null);
			}
			for (var unit : this.vocabulary.units().entrySet()) {
				add("unit", unit.getKey(), language, unit.getValue().label(), null);
			}
			for (var fact : this.vocabulary.facts().entrySet()) {
				add("fact", fact.getKey(), language, fact.getValue().label(), null);
			}
			for (var relation : this.vocabulary.relations().entrySet()) {
				add("relation", relation.getKey(), language, relation.getValue().label(),
						relation.getValue().reverse());
			}
			for (VocabularyFile.Question group : this.vocabulary.groups()) {
				add("group", group, language);
			}
			for (VocabularyFile.Question figure : this.vocabulary.figures()) {
				add("figure", figure, language);
			}
			for (var kind : this.vocabulary.first().entrySet()) {
				for (VocabularyFile.Question question : kind.getValue()) {
					add("first." + kind.getKey(), question, language);
				}
			}
		}
	}

	/** A row for each of its types. */
	private void add(String area, VocabularyFile.Question question, Language language) throws SQLException {
		for (String type : question.types()) {
			add(area, type, language, question.label(), question.none());
		}
	}

	/** What the units and the types of statements are, whatever they are called. */
	private void types() throws SQLException {
		for (var unit : this.vocabulary.units().entrySet()) {
			this.types.add(this.types.nextId(), "unit", unit.getKey(), "amount", unit.getValue().money(), false, null,
					null, null, null);
		}
		for (var fact : this.vocabulary.facts().entrySet()) {
			VocabularyFile.Matches matches = fact.getValue().matches();
			this.types.add(this.types.nextId(), "fact", fact.getKey(), fact.getValue().value(), false, false, null,
					null, words(matches.broader()), words(matches.near()));
		}
		for (var relation : this.vocabulary.relations().entrySet()) {
			VocabularyFile.RelationType type = relation.getValue();
			this.types.add(this.types.nextId(), "relation", relation.getKey(), "entry", false, type.symmetric(),
					String.join(" ", new TreeSet<>(type.from())), String.join(" ", new TreeSet<>(type.to())),
					words(type.matches().broader()), words(type.matches().near()));
		}
	}

	private static String words(List<Located> words) {
		return words.stream().map(Located::text).collect(Collectors.joining(" "));
	}

	private void add(String area, String code, Language language, VocabularyFile.Label label,
			VocabularyFile.@Nullable Label reverse) throws SQLException {
		this.labels.add(this.labels.nextId(), area, code, language.tag(), this.ordinal++,
				this.wording.label(label, language), (reverse != null) ? this.wording.label(reverse, language) : null);
	}

	@Override
	public void close() throws SQLException {
		this.labels.close();
		this.types.close();
	}

}
