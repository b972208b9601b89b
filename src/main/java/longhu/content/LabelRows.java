package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes the vocabulary: what names, units, facts and relations are called in each
 * language, in the order in which they stand there; and under which headings the page of
 * an entry shows them.
 */
final class LabelRows implements AutoCloseable {

	private final Vocabulary vocabulary;

	private final Wording wording;

	private final Table labels;

	private int ordinal;

	LabelRows(Connection connection, Vocabulary vocabulary, Wording wording) throws SQLException {
		this.vocabulary = vocabulary;
		this.wording = wording;
		this.labels = new Table(connection, "label (id, area, code, language, ordinal, text, reverse)");
	}

	void write() throws SQLException {
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
			for (Vocabulary.Question group : this.vocabulary.groups()) {
				add("group", group, language);
			}
			for (Vocabulary.Question figure : this.vocabulary.figures()) {
				add("figure", figure, language);
			}
			for (var kind : this.vocabulary.first().entrySet()) {
				for (Vocabulary.Question question : kind.getValue()) {
					add("first." + kind.getKey(), question, language);
				}
			}
		}
	}

	/** A row for each of its types. */
	private void add(String area, Vocabulary.Question question, Language language) throws SQLException {
		for (String type : question.types()) {
			add(area, type, language, question.label(), question.none());
		}
	}

	private void add(String area, String code, Language language, Vocabulary.Label label,
			Vocabulary.@Nullable Label reverse) throws SQLException {
		this.labels.add(this.labels.nextId(), area, code, language.tag(), this.ordinal++,
				this.wording.label(label, language), (reverse != null) ? this.wording.label(reverse, language) : null);
	}

	@Override
	public void close() throws SQLException {
		this.labels.close();
	}

}
