package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes what entries and the ledgers state, with what it stands on: prose, facts,
 * relations, claims, events, notes, citations.
 */
final class StatementRows implements AutoCloseable {

	private final Connection connection;

	private final Content content;

	private final Wording wording;

	private final Map<String, Long> entries;

	private final Map<String, Long> sources;

	private final List<Table> tables = new ArrayList<>();

	private final Table citations;

	StatementRows(Connection connection, Content content, Wording wording, Map<String, Long> entries,
			Map<String, Long> sources) throws SQLException {
		this.connection = connection;
		this.content = content;
		this.wording = wording;
		this.entries = entries;
		this.sources = sources;
		this.citations = new Table(connection,
				"citation (id, source_id, locator, paragraph_id, fact_id, relation_id, claim_id, event_id, note_id)",
				this.tables);
	}

	void write() throws SQLException {
		Map<String, SourceNumbers> numbers = numbers();
		Table pages = table("entry_source (id, entry_id, source_id, number)");
		for (Map.Entry<String, SourceNumbers> page : numbers.entrySet()) {
			for (Map.Entry<String, Integer> source : page.getValue().all().entrySet()) {
				pages.add(pages.nextId(), this.entries.get(page.getKey()), this.sources.get(source.getKey()),
						source.getValue());
			}
		}
		prose(numbers);
		facts(numbers);
		relations();
		claims();
		events();
		notes();
	}

	/**
	 * Parents are flushed before their children are, so the tables close in this order.
	 */
	private Table table(String columns) throws SQLException {
		Table table = new Table(this.connection, columns, List.copyOf(this.tables));
		this.tables.add(table);
		return table;
	}

	private Map<String, SourceNumbers> numbers() {
		Map<String, SourceNumbers> numbers = new HashMap<>();
		for (Draft.Entry entry : this.content.entries().values()) {
			SourceNumbers page = numbers.computeIfAbsent(entry.reference(), (key) -> new SourceNumbers());
			entry.facts().forEach((fact) -> page.cite(fact.sources()));
			page.cite(entry.body());
			entry.relations().forEach((relation) -> page.cite(relation.sources()));
		}
		for (Draft.Entry entry : this.content.entries().values()) {
			for (Draft.Relation relation : entry.relations()) {
				numbers.computeIfAbsent(Reference.of(relation.to().text()).entry(), (key) -> new SourceNumbers())
					.cite(relation.sources());
			}
		}
		for (Draft.Event event : this.content.events()) {
			event.entries()
				.forEach((entry) -> numbers
					.computeIfAbsent(Reference.of(entry.text()).entry(), (key) -> new SourceNumbers())
					.cite(event.sources()));
		}
		return numbers;
	}

	private void prose(Map<String, SourceNumbers> numbers) throws SQLException {
		Table paragraphs = table(
				"paragraph (id, entry_id, language, text_language, ordinal, anchor, heading, label, html, text)");
		Table mentions = table("mention (id, paragraph_id, entry_id, anchor, language, html)");
		for (Draft.Entry entry : this.content.entries().values()) {
			SourceNumbers page = numbers.getOrDefault(entry.reference(), new SourceNumbers());
			for (Language language : Language.values()) {
				Draft.Translation translation = (language == Language.EN) ? entry.translation() : null;
				Language words = (language == Language.EN && translation == null) ? Language.ZH_HANT : language;
				Prose prose = (translation != null) ? translation.body() : entry.body();
				List<Word> outline = (translation != null) ? translation.outline() : entry.outline();
				ProseHtml html = new ProseHtml(this.content, this.wording, language, words, page::number);
				int ordinal = 0;
				int labelled = 0;
				for (Prose.Block block : prose.blocks()) {
					long id = paragraphs.nextId();
					ProseHtml.Rendered rendered = html.render(block);
					String label = (block.heading() == 0 && labelled < outline.size()) ? outline.get(labelled++).text()
							: null;
					paragraphs.add(id, this.entries.get(entry.reference()), language.tag(), words.tag(), ordinal++,
							block.anchor(),
							(block.heading() == 0 && !(block.node() instanceof org.commonmark.node.Paragraph)) ? -1
									: block.heading(),
							(label != null && words == Language.ZH_HANS) ? this.wording.hans(label) : label,
							rendered.html(), rendered.text());
					for (ProseHtml.Mention mention : rendered.mentions()) {
						mentions.add(mentions.nextId(), id, this.entries.get(mention.reference().entry()),
								mention.reference().anchor(), language.tag(), mention.html());
					}
					if (language == Language.ZH_HANT) {
						SourceNumbers cited = new SourceNumbers();
						cited.cite(prose.only(block));
						for (String source : cited.all().keySet()) {
							cite(source, null, id, null, null, null, null, null);
						}
					}
				}
			}
		}
		flush();
	}

	private void facts(Map<String, SourceNumbers> numbers) throws SQLException {
		Table facts = table(
				"fact (id, entry_id, ordinal, type, amount, unit, value_date, as_of, as_of_from, confidence, article)");
		Table texts = table("fact_text (id, fact_id, language, html, text, note)");
		for (Draft.Entry entry : this.content.entries().values()) {
			SourceNumbers page = numbers.getOrDefault(entry.reference(), new SourceNumbers());
			int ordinal = 0;
			for (Draft.Fact fact : entry.facts()) {
				long id = facts.nextId();
				DateSpan asOf = asOf(fact);
				boolean article = fact.sources()
					.stream()
					.allMatch((citation) -> citation.source().text().equals(Content.ARTICLE));
				facts.add(id, this.entries.get(entry.reference()), ordinal++, fact.type().text(), fact.amount(),
						(fact.unit() != null) ? fact.unit().text() : null,
						(fact.date() != null) ? fact.date().text() : null, (asOf != null) ? asOf.text() : null,
						(asOf != null) ? asOf.from() : null, fact.confidence(), article);
				for (Language language : Language.values()) {
					String[] value = value(fact, language, page);
					texts.add(texts.nextId(), id, language.tag(), value[0], value[1],
							this.wording.text(fact.note(), fact.noteEnglish(), language));
				}
				for (Draft.Citation citation : fact.sources()) {
					cite(citation.source().text(), citation.locator(), null, id, null, null, null, null);
				}
			}
		}
		flush();
	}

	/**
	 * The date at which a fact holds: as stated, else the first date among its sources.
	 */
	private @Nullable DateSpan asOf(Draft.Fact fact) {
		if (fact.asOf() != null) {
			return fact.asOf();
		}
		return fact.sources()
			.stream()
			.map((citation) -> this.content.sources().get(citation.source().text()))
			.filter((source) -> source != null && source.date() != null)
			.map(Draft.Source::date)
			.findFirst()
			.orElse(null);
	}

	/** The value as HTML and as plain text. */
	private String[] value(Draft.Fact fact, Language language, SourceNumbers page) {
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

	private void relations() throws SQLException {
		Table relations = table("relation (id, from_id, to_id, type, held, date_from, date_to, confidence)");
		Table texts = table("relation_text (id, relation_id, language, note)");
		for (Draft.Entry entry : this.content.entries().values()) {
			for (Draft.Relation relation : entry.relations()) {
				long id = relations.nextId();
				DateSpan when = relation.when();
				relations.add(id, this.entries.get(entry.reference()),
						this.entries.get(Reference.of(relation.to().text()).entry()), relation.type().text(),
						(when != null) ? when.text() : null, (when != null) ? when.from() : null,
						(when != null) ? when.to() : null, relation.confidence());
				for (Language language : Language.values()) {
					texts.add(texts.nextId(), id, language.tag(),
							this.wording.text(relation.note(), relation.noteEnglish(), language));
				}
				for (Draft.Citation citation : relation.sources()) {
					cite(citation.source().text(), citation.locator(), null, null, id, null, null, null);
				}
			}
		}
		flush();
	}

	private void claims() throws SQLException {
		Table claims = table("claim (id, slug, ordinal, section_id, anchor, nature, verdict, as_of, discrepancy)");
		Table texts = table("claim_text (id, claim_id, language, text_language, statement, finding)");
		Table concerned = table("claim_entry (id, claim_id, entry_id)");
		for (Draft.Claim claim : this.content.claims()) {
			long id = claims.nextId();
			Reference paragraph = paragraph(claim.paragraph());
			claims.add(id, claim.slug().text(), (int) id, this.entries.get(paragraph.entry()), paragraph.anchor(),
					claim.nature(), claim.verdict(), claim.asOf(), claim.discrepancy());
			SourceNumbers numbers = new SourceNumbers();
			numbers.cite(claim.finding());
			numbers.cite(claim.sources());
			for (Language language : Language.values()) {
				boolean english = language == Language.EN && claim.english() != null;
				Language words = (language == Language.EN && !english) ? Language.ZH_HANT : language;
				Prose finding = (english && claim.findingEnglish() != null) ? claim.findingEnglish() : claim.finding();
				texts.add(texts.nextId(), id, language.tag(), words.tag(),
						english ? claim.english()
								: this.wording.text(claim.statement().text(), claim.statement().text(), language),
						new ProseHtml(this.content, this.wording, language, words, numbers::number).inline(finding));
			}
			for (String entry : claim.entries()
				.stream()
				.map((word) -> Reference.of(word.text()).entry())
				.distinct()
				.toList()) {
				concerned.add(concerned.nextId(), id, this.entries.get(entry));
			}
			for (String source : numbers.all().keySet()) {
				cite(source, null, null, null, null, id, null, null);
			}
		}
		flush();
	}

	/** {@code transition#p4} as the reference of a section. */
	private static Reference paragraph(Word word) {
		return Reference.of(Kind.SECTION.code() + ":" + word.text());
	}

	private void events() throws SQLException {
		Table events = table("event (id, slug, held, date_from, date_to, lane, importance, section_id, anchor)");
		Table texts = table("event_text (id, event_id, language, text_language, text)");
		Table concerned = table("event_entry (id, event_id, entry_id)");
		for (Draft.Event event : this.content.events()) {
			long id = events.nextId();
			Reference paragraph = (event.paragraph() != null) ? paragraph(event.paragraph()) : null;
			DateSpan date = event.date();
			events.add(id, event.id().text(), date.text(), (date.from() != null) ? date.from() : date.to(),
					(date.to() != null) ? date.to() : date.from(), event.lane(), event.importance(),
					(paragraph != null) ? this.entries.get(paragraph.entry()) : null,
					(paragraph != null) ? paragraph.anchor() : null);
			for (Language language : Language.values()) {
				boolean missing = language == Language.EN && event.english() == null;
				texts.add(texts.nextId(), id, language.tag(), (missing ? Language.ZH_HANT : language).tag(),
						this.wording.text(event.text().text(), missing ? event.text().text() : event.english(),
								language));
			}
			for (String entry : event.entries()
				.stream()
				.map((word) -> Reference.of(word.text()).entry())
				.distinct()
				.toList()) {
				concerned.add(concerned.nextId(), id, this.entries.get(entry));
			}
			for (Draft.Citation citation : event.sources()) {
				cite(citation.source().text(), citation.locator(), null, null, null, null, id, null);
			}
		}
		flush();
	}

	private void notes() throws SQLException {
		Draft.Site site = this.content.site();
		if (site == null) {
			return;
		}
		Table notes = table("note (id, slug, language, discrepancy, html)");
		for (Draft.Note note : site.notes()) {
			SourceNumbers numbers = new SourceNumbers();
			numbers.cite(note.sources());
			for (Language language : Language.values()) {
				boolean english = language == Language.EN && note.english() != null;
				Language words = (language == Language.EN && !english) ? Language.ZH_HANT : language;
				Prose prose = (english && note.english() != null) ? note.english() : note.text();
				long id = notes.nextId();
				notes.add(id, note.id().text(), language.tag(), note.discrepancy(),
						new ProseHtml(this.content, this.wording, language, words, numbers::number).inline(prose));
				if (language == Language.ZH_HANT) {
					for (Draft.Citation citation : note.sources()) {
						cite(citation.source().text(), citation.locator(), null, null, null, null, null, id);
					}
				}
			}
		}
		flush();
	}

	private void cite(String source, @Nullable String locator, @Nullable Long paragraph, @Nullable Long fact,
			@Nullable Long relation, @Nullable Long claim, @Nullable Long event, @Nullable Long note)
			throws SQLException {
		this.citations.add(this.citations.nextId(), this.sources.get(source), locator, paragraph, fact, relation, claim,
				event, note);
	}

	private void flush() throws SQLException {
		for (Table table : this.tables) {
			table.flush();
		}
		this.citations.flush();
	}

	@Override
	public void close() throws SQLException {
		for (Table table : this.tables) {
			table.close();
		}
		this.citations.close();
	}

}
