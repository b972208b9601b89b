package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.TextHash;
import longhu.content.CitationLoader.Owner;

/**
 * Writes the ledgers: claims of the article, events, the editor's notes, and what the
 * site says of itself.
 */
final class LedgerLoader {

	private final Connection connection;

	private final Content content;

	private final Texts wording;

	private final Map<String, Long> entries;

	private final CitationLoader citations;

	LedgerLoader(Connection connection, Content content, Texts wording, Map<String, Long> entries,
			CitationLoader citations) {
		this.connection = connection;
		this.content = content;
		this.wording = wording;
		this.entries = entries;
		this.citations = citations;
	}

	void claims() throws SQLException {
		try (BatchInsert claims = new BatchInsert(this.connection,
				"claim (id, slug, ordinal, section_id, anchor, nature, verdict, as_of, discrepancy)");
				BatchInsert texts = new BatchInsert(this.connection,
						"claim_text (id, claim_id, language, text_language, statement, finding, hashes)")
					.below(claims);
				BatchInsert concerned = new BatchInsert(this.connection, "claim_entry (id, claim_id, entry_id)")
					.below(claims)) {
			this.citations.below(claims);
			for (Parsed.Claim claim : this.content.claims()) {
				long id = claims.nextId();
				Reference paragraph = paragraph(claim.paragraph());
				claims.add(id, claim.slug().text(), (int) id, this.entries.get(paragraph.entry()), paragraph.anchor(),
						claim.nature(), claim.verdict(), claim.asOf(), claim.discrepancy());
				SourceNumbers numbers = new SourceNumbers();
				numbers.cite(claim.finding());
				numbers.cite(claim.sources());
				for (Language language : Language.values()) {
					text(texts, id, claim, language, numbers);
				}
				concerned(concerned, id, claim.entries());
				for (String source : numbers.all().keySet()) {
					this.citations.cite(Owner.CLAIM, id, source, null);
				}
			}
		}
	}

	private void text(BatchInsert texts, long id, Parsed.Claim claim, Language language, SourceNumbers numbers)
			throws SQLException {
		boolean english = language == Language.EN && claim.english() != null;
		Language words = (language == Language.EN && !english) ? Language.ZH_HANT : language;
		Prose finding = (english && claim.findingEnglish() != null) ? claim.findingEnglish() : claim.finding();
		String statement = String.valueOf(english ? claim.english()
				: this.wording.text(claim.statement().text(), claim.statement().text(), language));
		texts.add(texts.nextId(), id, language.tag(), words.tag(), statement,
				new ProseHtml(this.content, this.wording, language, words, numbers::number).inline(finding),
				TextHash.all(statement, words));
	}

	/** {@code transition#p4} as the reference of a section. */
	private static Reference paragraph(Located word) {
		return Reference.of(Kind.SECTION.code() + ":" + word.text());
	}

	private void concerned(BatchInsert table, long id, List<Located> entries) throws SQLException {
		for (String entry : entries.stream().map((word) -> Reference.of(word.text()).entry()).distinct().toList()) {
			table.add(table.nextId(), id, this.entries.get(entry));
		}
	}

	void events() throws SQLException {
		try (BatchInsert events = new BatchInsert(this.connection,
				"event (id, slug, held, date_from, date_to, lane, importance, section_id, anchor)");
				BatchInsert texts = new BatchInsert(this.connection,
						"event_text (id, event_id, language, text_language, text)")
					.below(events);
				BatchInsert concerned = new BatchInsert(this.connection, "event_entry (id, event_id, entry_id)")
					.below(events)) {
			this.citations.below(events);
			for (Parsed.Event event : this.content.events()) {
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
				concerned(concerned, id, event.entries());
				this.citations.cite(Owner.EVENT, id, event.sources());
			}
		}
	}

	void notes() throws SQLException {
		Parsed.Site site = this.content.site();
		if (site == null) {
			return;
		}
		try (BatchInsert notes = new BatchInsert(this.connection, "note (id, slug, language, discrepancy, html)")) {
			this.citations.below(notes);
			for (Parsed.Note note : site.notes()) {
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
						this.citations.cite(Owner.NOTE, id, note.sources());
					}
				}
			}
		}
	}

	void siteTexts() throws SQLException {
		Parsed.Site site = this.content.site();
		if (site == null) {
			return;
		}
		try (BatchInsert texts = new BatchInsert(this.connection,
				"site_text (id, part, path, language, title, text)")) {
			for (Parsed.SiteText text : site.texts()) {
				for (Language language : Language.values()) {
					texts.add(texts.nextId(), text.part(), (text.page() != null) ? path(text.page()) : null,
							language.tag(), (text.title() != null) ? this.wording.text(text.title(), language) : null,
							this.wording.text(text.text(), language));
				}
			}
		}
	}

	private String path(Located page) {
		Reference reference = Reference.of(page.text());
		EntryKey entry = this.content.entries().get(reference.entry());
		return (entry != null) ? entry.page() : "/claims/" + reference.slug();
	}

}
