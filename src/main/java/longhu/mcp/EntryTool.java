package longhu.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Fields;
import longhu.catalog.Heading;
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
import org.springframework.stereotype.Component;

/**
 * Reads whatever the search finds, whole: an entry or section, a claim, a source, a term.
 */
@Component
class EntryTool implements Tool {

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
	public ToolResult call(Arguments arguments, Origin origin) {
		String text = arguments.text("entry");
		Language language = arguments.language(text);
		return new ToolResult(Place.of(text)
			.flatMap((place) -> other(place, language, origin))
			.orElseGet(() -> entry(this.lookup.entry("entry", text, language), language, origin)));
	}

	/** A claim, a source or a term; empty if the place is none of them. */
	Optional<Map<String, Object>> other(Place place, Language language, Origin origin) {
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

	Map<String, Object> entry(Heading entry, Language language, Origin origin) {
		Map<String, Object> data = head(entry.title(), origin.to(entry.path(), language), entry.kind().code());
		data.put("path", entry.path());
		data.put("summary", entry.summary());
		data.put("textLanguage", entry.textLanguage().tag());
		Views.date(data, "years", entry.years());
		if (entry.checked() != null) {
			data.put("checked", entry.checked().toString());
		}
		data.put("names", this.names.of(entry.id()).stream().map(NameView::name).distinct().toList());
		List<Statement> statements = this.statements.of(entry.id(), language);
		List<Map<String, Object>> facts = views(statements, false, language, origin);
		// whose they are is said above
		facts.forEach((fact) -> fact.remove("subject"));
		data.put("facts", facts);
		List<Map<String, Object>> relations = views(statements, true, language, origin);
		data.put("relations", relations);
		data.put("paragraphs",
				this.paragraphs.of(entry.id(), language)
					.stream()
					.map((paragraph) -> Fields.of("text", paragraph.text(), "anchor", paragraph.anchor()))
					.toList());
		data.put("claims",
				this.claims.of(entry.id(), language)
					.stream()
					.map((claim) -> this.views.claim(claim, language, origin))
					.toList());
		// what an entry at the other end states of this one, it states on its own sources
		List<String> ids = new ArrayList<>((entry.kind() == Kind.SECTION) ? List.of("article")
				: this.sources.of(entry.id()).stream().map(SourceView::code).toList());
		ids.addAll(Views.ids(relations));
		data.put("sources", this.views.sourcesOf(ids, language, origin));
		return data;
	}

	private static Map<String, Object> head(String title, String url, String kind) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("title", title);
		data.put("url", url);
		data.put("kind", kind);
		return data;
	}

	private static List<Map<String, Object>> views(List<Statement> statements, boolean relations, Language language,
			Origin origin) {
		return statements.stream()
			.filter((statement) -> statement.relation() == relations)
			.map((statement) -> Views.statement(statement, language, origin))
			.toList();
	}

	private Map<String, Object> claim(ClaimView claim, Language language, Origin origin) {
		Map<String, Object> data = head(claim.statement(), origin.to(claim.path(), language), "claim");
		data.putAll(this.views.claim(claim, language, origin));
		data.put("finding", Views.plain(claim.finding()));
		data.put("textLanguage", claim.textLanguage().tag());
		data.put("entries",
				this.claims.entries(claim.id(), language)
					.stream()
					.map((entry) -> Views.entry(entry, language, origin))
					.toList());
		data.put("sources", this.views.sources(this.sources.ofClaim(claim.id()), language, origin));
		return data;
	}

	private Map<String, Object> source(SourceView source, Language language, Origin origin) {
		Map<String, Object> data = head(source.title(), origin.to("/sources/" + source.code(), language), "source");
		data.put("original", source.url());
		this.views.source(source, language, origin).forEach(data::putIfAbsent);
		Views.text(data, "retells", this.sources.root(source.code()));
		data.put("citedBy",
				this.sources.citing(source.id(), language)
					.stream()
					.map((entry) -> Fields.of("title", entry.title(), "url", origin.to(entry.path(), language)))
					.toList());
		data.put("claims",
				this.sources.claims(source.id(), language)
					.stream()
					.map((claim) -> this.views.claim(claim, language, origin))
					.toList());
		return data;
	}

	private Map<String, Object> term(TermView term, Language language, Origin origin) {
		Map<String, Object> data = head(switch (language) {
			case ZH_HANT -> term.taiwan();
			case ZH_HANS -> term.mainland();
			case EN -> term.english();
		}, origin.to("/terms", language) + "#" + term.anchor(), "term");
		data.put("taiwan", term.taiwan());
		data.put("mainland", term.mainland());
		data.put("english", term.english());
		Views.text(data, "note", language.chinese() ? term.note() : term.noteEn());
		String path = term.path();
		if (term.kind() != null && term.slug() != null && path != null) {
			this.entries.find(term.kind(), term.slug(), language)
				.ifPresent((entry) -> data.put("entries", List.of(Views.entry(entry, language, origin))));
		}
		return data;
	}

}
