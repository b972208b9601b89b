package longhu.api;

import java.util.List;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Sources;
import longhu.catalog.Terms;
import org.springframework.stereotype.Component;

/**
 * The indexes as rows. Columns are added at the end and never taken away.
 */
@Component
class Indexes {

	private final Entries entries;

	private final Claims claims;

	private final Sources sources;

	private final Terms terms;

	Indexes(Entries entries, Claims claims, Sources sources, Terms terms) {
		this.entries = entries;
		this.claims = claims;
		this.sources = sources;
		this.terms = terms;
	}

	/** The rows of an index, named by its word in the address. */
	Rows of(String index, Language language, Origin origin) {
		return switch (index) {
			case "claims" -> claims(language, origin);
			case "sources" -> sources(language, origin);
			case "terms" -> terms(language, origin);
			default -> entries(Kind.ofFolder(index).orElseThrow(), language, origin);
		};
	}

	private Rows entries(Kind kind, Language language, Origin origin) {
		return new Rows(List.of("kind", "slug", "title", "reading", "years", "summary", "language", "checked", "url"),
				this.entries.of(kind, language)
					.stream()
					.map((entry) -> Rows.row(kind.code(), entry.slug(), entry.title(), entry.reading(), entry.years(),
							entry.summary(), entry.textLanguage().tag(), entry.checked(),
							origin.to(entry.path(), language)))
					.toList());
	}

	private Rows claims(Language language, Origin origin) {
		return new Rows(
				List.of("slug", "statement", "nature", "verdict", "as_of", "discrepancy", "language", "paragraph",
						"url"),
				this.claims.all(language)
					.stream()
					.map((claim) -> Rows.row(claim.slug(), claim.statement(), claim.nature(), claim.verdict(),
							claim.asOf(), claim.discrepancy(), claim.textLanguage().tag(),
							origin.to(claim.paragraph(), language), origin.to(claim.path(), language)))
					.toList());
	}

	private Rows sources(Language language, Origin origin) {
		return new Rows(
				List.of("id", "title", "author", "publisher", "published", "language", "kind", "grade", "entries",
						"source_url", "url"),
				this.sources.all()
					.stream()
					.map((source) -> Rows.row(source.code(), source.title(), source.author(), source.publisher(),
							source.published(), source.language(), source.kind(), source.grade(), source.number(),
							source.url(), origin.to("/sources/" + source.code(), language)))
					.toList());
	}

	private Rows terms(Language language, Origin origin) {
		return new Rows(List.of("english", "taiwan", "mainland", "note", "entry"),
				this.terms.all().stream().map((term) -> {
					String entry = term.path();
					return Rows.row(term.english(), term.taiwan(), term.mainland(),
							language.chinese() ? term.note() : term.noteEn(),
							(entry != null) ? origin.to(entry, language) : null);
				}).toList());
	}

}
