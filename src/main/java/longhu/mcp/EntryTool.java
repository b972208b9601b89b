package longhu.mcp;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.NameView;
import longhu.catalog.Names;
import longhu.catalog.Origin;
import longhu.catalog.Paragraphs;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.Statement;
import longhu.catalog.Statements;
import longhu.catalog.TermView;
import longhu.catalog.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads whatever the search finds, whole: an entry or section, a claim, a source, a term.
 */
@Component
class EntryTool implements Tool<EntryTool.Asked, EntryTool.Answer> {

	record Asked(@NotEmpty @Size(min = 1,
			max = 400) @JsonPropertyDescription("""
					Its address in any form (/companies/zhipu, /claims/…, /sources/…, /terms#…, a URL, longhu://…), its reference \
					(company:zhipu, claim:…, source:…) or, of an entry, any of its names (智譜, Zhipu AI).""") String entry,
			@JsonPropertyDescription(Tool.LANGUAGE) Language language) {
	}

	sealed interface Answer {

	}

	record OfEntry(String title, String url, String kind, String path, String summary, String textLanguage,
			@JsonPropertyDescription("Of an era (EDTF)") @Nullable String years,
			@JsonPropertyDescription("Day on which the entry was last checked.") @Nullable String checked,
			List<String> names, List<StatementAnswer> facts, List<StatementAnswer> relations,
			List<AnchoredText> paragraphs, List<ClaimAnswer> claims, List<SourceAnswer> sources) implements Answer {
	}

	record AnchoredText(String text, @JsonPropertyDescription("For get_paragraph, behind #") String anchor) {
	}

	record OfClaim(@JsonUnwrapped ClaimAnswer claim, String kind, String textLanguage, List<EntryLink> entries,
			List<SourceAnswer> sources) implements Answer {
	}

	record OfSource(String title, String url, String kind,
			@JsonPropertyDescription("Of a source: its own address") String original,
			@JsonUnwrapped SourceAnswer.Details details,
			@JsonPropertyDescription("Of a source: the report that it retells") @Nullable String retells,
			List<EntryLink> citedBy, List<ClaimAnswer> claims) implements Answer {
	}

	record OfTerm(String title, String url, String kind, String taiwan, String mainland, String english,
			@Nullable String note, @Nullable List<EntryLink> entries) implements Answer {
	}

	private final Lookup lookup;

	private final Entries entries;

	private final Paragraphs paragraphs;

	private final Names names;

	private final Statements statements;

	private final Sources sources;

	private final Claims claims;

	private final Terms terms;

	private final Views views;

	EntryTool(Lookup lookup, Entries entries, Paragraphs paragraphs, Names names, Statements statements,
			Sources sources, Claims claims, Terms terms, Views views) {
		this.lookup = lookup;
		this.entries = entries;
		this.paragraphs = paragraphs;
		this.names = names;
		this.statements = statements;
		this.sources = sources;
		this.claims = claims;
		this.terms = terms;
		this.views = views;
	}

	@Override
	public String name() {
		return "get_entry";
	}

	@Override
	public String title() {
		return "Read an entry";
	}

	@Override
	public String description() {
		return """
				Read whole whatever search returns: an entry or section of the article (names, facts and relations with dates, \
				confidence and sources, the text by paragraphs, the claims about it with verdicts, the sources), a claim \
				(verdict and on what grounds), a source (who cites it), a term.""";
	}

	@Override
	public Answer call(Asked asked, Origin origin) {
		Language language = asked.language();
		return Place.of(asked.entry())
			.flatMap((place) -> other(place, language, origin))
			.orElseGet(() -> entry(this.lookup.entry("entry", asked.entry(), language), language, origin));
	}

	/** A claim, a source or a term; empty if the place is none of them. */
	Optional<Answer> other(Place place, Language language, Origin origin) {
		return switch (place.word(0)) {
			case "claims" -> this.claims.find(place.word(1), language).map((claim) -> claim(claim, language, origin));
			case "sources" -> this.sources.find(place.word(1)).map((source) -> source(source, language, origin));
			case "terms" -> this.terms.all()
				.stream()
				.filter((term) -> term.anchor().equals(place.anchor())
						|| term.anchor().replace("-", "").equals(place.anchor()))
				.findFirst()
				.map((term) -> term(term, language, origin));
			default -> Optional.empty();
		};
	}

	private Answer entry(EntrySummary entry, Language language, Origin origin) {
		List<Statement> statements = this.statements.of(entry.id(), language);
		List<StatementAnswer> relations = answers(statements, true, language, origin);
		// what an entry at the other end states of this one, it states on its own sources
		Stream<String> sources = Stream.concat(
				(entry.kind() == Kind.SECTION) ? Stream.of("article")
						: this.sources.of(entry.id()).stream().map(SourceView::code),
				relations.stream().flatMap((relation) -> relation.said().sources().stream()));
		return new OfEntry(entry.title(), origin.to(entry.path(), language), entry.kind().code(), entry.path(),
				entry.summary(), entry.textLanguage().tag(), StatementAnswer.text(entry.years()),
				(entry.checked() != null) ? entry.checked().toString() : null,
				this.names.of(entry.id()).stream().map(NameView::name).distinct().toList(),
				answers(statements, false, language, origin).stream().map(StatementAnswer::withoutSubject).toList(),
				relations,
				this.paragraphs.of(entry.id(), language)
					.stream()
					.map((paragraph) -> new AnchoredText(paragraph.text(), paragraph.anchor()))
					.toList(),
				this.views.claims(this.claims.of(entry.id(), language), language, origin),
				this.views.sourcesOf(sources, language, origin));
	}

	private static List<StatementAnswer> answers(List<Statement> statements, boolean relations, Language language,
			Origin origin) {
		return statements.stream()
			.filter((statement) -> statement.relation() == relations)
			.map((statement) -> StatementAnswer.of(statement, language, origin))
			.toList();
	}

	private Answer claim(ClaimView claim, Language language, Origin origin) {
		return new OfClaim(this.views.whole(claim, language, origin), "claim", claim.textLanguage().tag(),
				this.claims.entries(claim.id(), language)
					.stream()
					.map((entry) -> EntryLink.to(entry, language, origin))
					.toList(),
				this.views.sources(this.sources.ofClaim(claim.id()), language, origin));
	}

	private Answer source(SourceView source, Language language, Origin origin) {
		return new OfSource(source.title(), origin.to("/sources/" + source.code(), language), "source", source.url(),
				SourceAnswer.Details.of(source, language, origin), this.sources.root(source.code()),
				this.sources.citing(source.id(), language)
					.stream()
					.map((entry) -> new EntryLink(entry.title(), origin.to(entry.path(), language),
							entry.kind().code()))
					.toList(),
				this.views.claims(this.sources.claims(source.id(), language), language, origin));
	}

	private Answer term(TermView term, Language language, Origin origin) {
		String title = switch (language) {
			case ZH_HANT -> term.taiwan();
			case ZH_HANS -> term.mainland();
			case EN -> term.english();
		};
		Kind kind = term.kind();
		String slug = term.slug();
		return new OfTerm(title, origin.to("/terms", language) + "#" + term.anchor(), "term", term.taiwan(),
				term.mainland(), term.english(), language.chinese() ? term.note() : term.noteEn(),
				(kind == null || slug == null) ? null
						: this.entries.find(kind, slug, language)
							.map((entry) -> List.of(EntryLink.to(entry, language, origin)))
							.orElse(null));
	}

}
