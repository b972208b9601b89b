package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Amount;
import longhu.catalog.DateSpan;
import longhu.catalog.Language;
import longhu.catalog.TextHash;
import longhu.content.CitationLoader.Owner;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the entries state: facts and relations.
 */
final class StatementLoader implements AutoCloseable {

	private final Content content;

	private final Texts wording;

	private final Map<String, Long> entries;

	private final CitationLoader citations;

	private final BatchInsert facts;

	private final BatchInsert factTexts;

	private final BatchInsert relations;

	private final BatchInsert relationTexts;

	/** How often each name of a statement was given. */
	private final Map<String, Integer> codes = new HashMap<>();

	StatementLoader(Connection connection, Content content, Texts wording, Map<String, Long> entries,
			CitationLoader citations) throws SQLException {
		this.content = content;
		this.wording = wording;
		this.entries = entries;
		this.citations = citations;
		this.facts = new BatchInsert(connection,
				"fact (id, entry_id, ordinal, type, amount, unit, value_date, as_of, as_of_from, confidence, article, code, qualifier)");
		this.factTexts = new BatchInsert(connection, "fact_text (id, fact_id, language, html, text, note)")
			.below(this.facts);
		this.relations = new BatchInsert(connection,
				"relation (id, from_id, to_id, type, held, date_from, date_to, confidence, code)");
		this.relationTexts = new BatchInsert(connection, "relation_text (id, relation_id, language, note)")
			.below(this.relations);
		citations.below(this.facts);
		citations.below(this.relations);
	}

	void facts(Parsed.Entry entry, SourceNumbers page) throws SQLException {
		int ordinal = 0;
		for (Parsed.Fact fact : entry.facts()) {
			long id = this.facts.nextId();
			DateSpan asOf = asOf(fact);
			boolean article = fact.sources()
				.stream()
				.allMatch((citation) -> citation.source().text().equals(Content.ARTICLE));
			this.facts.add(id, this.entries.get(entry.reference()), ordinal++, fact.type().text(), fact.amount(),
					(fact.unit() != null) ? fact.unit().text() : null,
					(fact.date() != null) ? fact.date().text() : null, (asOf != null) ? asOf.text() : null,
					(asOf != null) ? asOf.from() : null, fact.confidence(), article,
					code(entry, fact.type(), written(fact), asOf), qualifier(fact));
			for (Language language : Language.values()) {
				String[] value = value(fact, language, page);
				this.factTexts.add(this.factTexts.nextId(), id, language.tag(), value[0], value[1],
						this.wording.text(fact.note(), fact.noteEnglish(), language));
			}
			this.citations.cite(Owner.FACT, id, fact.sources());
		}
	}

	/**
	 * The name of a statement: its type and some digits of what it says, so that it is
	 * the same in the next edition if the statement is.
	 */
	private String code(Parsed.Entry entry, Located type, String value, @Nullable DateSpan when) {
		String said = String.join("\n", entry.reference(), type.text(), value, (when != null) ? when.text() : "");
		String code = type.text() + "-" + TextHash.of(said);
		int times = this.codes.merge(code, 1, Integer::sum);
		return (times > 1) ? code + "-" + times : code;
	}

	/** The value as it stands in the file. */
	private static String written(Parsed.Fact fact) {
		if (fact.amount() != null) {
			return fact.amount().toPlainString() + " " + fact.unit();
		}
		return (fact.date() != null) ? fact.date().text() : (fact.value() != null)
				? fact.value().blocks().stream().map((block) -> Prose.plain(block.node())).collect(Collectors.joining())
				: "";
	}

	private static @Nullable String qualifier(Parsed.Fact fact) {
		return (fact.amount() == null) ? null : fact.qualifier().isEmpty() ? Amount.EXACT : fact.qualifier();
	}

	/**
	 * The date at which a fact holds: as stated, else the first date among its sources.
	 */
	private @Nullable DateSpan asOf(Parsed.Fact fact) {
		if (fact.asOf() != null) {
			return fact.asOf();
		}
		return fact.sources()
			.stream()
			.map((citation) -> this.content.sources().get(citation.source().text()))
			.filter((source) -> source != null && source.date() != null)
			.map(Parsed.Source::date)
			.findFirst()
			.orElse(null);
	}

	/** The value as HTML and as plain text. */
	private String[] value(Parsed.Fact fact, Language language, SourceNumbers page) {
		if (fact.date() != null) {
			String date = fact.date().in(language);
			return new String[] { date, date };
		}
		if (fact.amount() != null) {
			String amount = ProseHtml.escape(this.wording.amount(fact, language));
			return new String[] { amount, amount };
		}
		boolean translated = language != Language.EN || fact.english() != null;
		Prose prose = (language == Language.EN && fact.english() != null) ? fact.english() : fact.value();
		if (prose == null || prose.blocks().isEmpty()) {
			return new String[] { "", "" };
		}
		Language words = translated ? language : Language.ZH_HANT;
		ProseHtml.Rendered rendered = new ProseHtml(this.content, this.wording, language, words, page::number)
			.render(prose.blocks().get(0));
		boolean marked = !translated && rendered.text().codePoints().anyMatch(Character::isIdeographic);
		return new String[] { marked ? "<span lang=\"zh-Hant-TW\">" + rendered.html() + "</span>" : rendered.html(),
				rendered.text() };
	}

	void relations(Parsed.Entry entry) throws SQLException {
		for (Parsed.Relation relation : entry.relations()) {
			long id = this.relations.nextId();
			DateSpan when = relation.when();
			this.relations.add(id, this.entries.get(entry.reference()),
					this.entries.get(Reference.of(relation.to().text()).entry()), relation.type().text(),
					(when != null) ? when.text() : null, (when != null) ? when.from() : null,
					(when != null) ? when.to() : null, relation.confidence(),
					code(entry, relation.type(), relation.to().text(), when));
			for (Language language : Language.values()) {
				this.relationTexts.add(this.relationTexts.nextId(), id, language.tag(),
						this.wording.text(relation.note(), relation.noteEnglish(), language));
			}
			this.citations.cite(Owner.RELATION, id, relation.sources());
		}
	}

	@Override
	public void close() throws SQLException {
		this.facts.close();
		this.factTexts.close();
		this.relations.close();
		this.relationTexts.close();
	}

}
