package longhu.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import longhu.hanzi.FoldedName;
import org.jspecify.annotations.Nullable;

/**
 * The second pass: everything that refers to something else is looked up.
 */
final class ContentCheck {

	private final Content content;

	private final Problems problems;

	private final LinkChecker references;

	private final ConfidenceCheck confidence;

	private final RedirectCheck addresses;

	private final Lint weaknesses;

	ContentCheck(Content content) {
		this.content = content;
		this.problems = content.problems();
		this.references = new LinkChecker(content);
		this.confidence = new ConfidenceCheck(content);
		this.addresses = new RedirectCheck(content);
		this.weaknesses = new Lint(content, this.references);
	}

	/** Checks all but the entries. */
	void begin() {
		this.content.claims().forEach(this::claim);
		this.content.events().forEach(this::event);
		terms();
		if (this.content.site() != null) {
			this.content.site()
				.texts()
				.stream()
				.flatMap((text) -> Stream.ofNullable(text.page()))
				.forEach(this.references::page);
			this.content.site().notes().forEach((note) -> {
				this.references.prose(note.text());
				this.references.prose(note.english());
				note.sources().forEach(this.references::source);
			});
		}
		this.content.editions().check(this.content.site(), this.content.checksum(), this.problems);
	}

	/** Checks an entry. */
	void entry(Parsed.Entry entry) {
		this.references.prose(entry.body());
		if (entry.translation() != null) {
			this.references.prose(entry.translation().body());
		}
		names(entry);
		this.addresses.former(entry);
		entry.facts().forEach(this::fact);
		entry.relations()
			.forEach((relation) -> this.confidence.check(relation.confidence(), relation.sources(), relation.place()));
		new RelationCheck(this.content, this.references, entry).run();
		this.content.counts().add(entry, this.content);
		this.weaknesses.entry(entry);
	}

	/** Checks what only all entries together show. */
	void end() {
		this.content.gone().forEach(this.addresses::gone);
		if (this.content.clean()) {
			this.weaknesses.end();
		}
	}

	private void names(Parsed.Entry entry) {
		Map<String, String> seen = new HashMap<>();
		seen.put(FoldedName.of(entry.title().text()), entry.title().text());
		for (Parsed.Name name : entry.names()) {
			String folded = FoldedName.of(name.name().text());
			@Nullable String other = seen.putIfAbsent(folded, name.name().text());
			if (other != null && other.equals(name.name().text())) {
				this.problems.add(ProblemCode.DUPLICATE_ALIAS, name.name().place(),
						"the name '" + name.name() + "' stands here twice; keep one");
			}
		}
	}

	private void fact(Parsed.Fact fact) {
		this.confidence.check(fact.confidence(), fact.sources(), fact.place());
		this.references.prose(fact.value());
		this.references.prose(fact.english());
		fact.sources().forEach(this.references::source);
		VocabularyFile.FactType type = this.content.vocabulary().facts().get(fact.type().text());
		boolean dates = type == null || type.value().equals("date");
		if (!dates && fact.asOf() == null && !fact.sources().isEmpty() && !dated(fact.sources())) {
			this.problems.add(ProblemCode.MISSING_FIELD, fact.place(),
					"a fact needs 'as-of' where none of its sources has a date");
		}
	}

	private boolean dated(List<Parsed.Citation> citations) {
		return citations.stream()
			.map((citation) -> this.content.sources().get(citation.source().text()))
			.anyMatch((source) -> source == null || source.date() != null);
	}

	private void claim(Parsed.Claim claim) {
		this.references.paragraph(claim.paragraph());
		claim.entries().forEach(this.references::entry);
		this.references.prose(claim.finding());
		this.references.prose(claim.findingEnglish());
		claim.sources().forEach(this.references::source);
	}

	private void event(Parsed.Event event) {
		event.entries().forEach(this.references::entry);
		event.sources().forEach(this.references::source);
		if (event.paragraph() != null) {
			this.references.paragraph(event.paragraph());
		}
	}

	private void terms() {
		Map<String, Parsed.Term> seen = new HashMap<>();
		for (Parsed.Term term : this.content.terms()) {
			Parsed.Term other = seen.putIfAbsent(term.taiwan().text(), term);
			if (other != null && !term.taiwan().text().isEmpty()) {
				this.problems.add(ProblemCode.TERM_CONFLICT, term.taiwan().place(), "'" + term.taiwan() + "' is '"
						+ other.mainland() + "' in line " + other.place().line() + " already; use 'also' there");
			}
			if (term.entry() != null) {
				this.references.entry(term.entry());
			}
		}
	}

}
