package longhu.site;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.EntryName;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Representation;
import longhu.catalog.Sources;
import longhu.catalog.Statements;
import longhu.catalog.TextHash;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.server.ResponseStatusException;

/**
 * From the name of a thing to the page about it: 303, as linked data wants
 * (<a href="https://www.w3.org/TR/cooluris/">Cool URIs for the Semantic Web</a>), and to
 * the form of it that the client prefers. The kind is the one of a reference:
 * {@code /id/company/zhipu}, or in one piece, for tools that would escape the slash,
 * {@code /id/company:zhipu}.
 */
@Controller
class IdentityController {

	private final EntryResolver resolver;

	private final Claims claims;

	private final Sources sources;

	private final Statements statements;

	IdentityController(EntryResolver resolver, Claims claims, Sources sources, Statements statements) {
		this.resolver = resolver;
		this.claims = claims;
		this.sources = sources;
		this.statements = statements;
	}

	@GetMapping({ "/id/{kind}/{slug}", "/id/{kind}:{slug}" })
	ResponseEntity<Void> page(@PathVariable String kind, @PathVariable String slug,
			@RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.TEXT_HTML_VALUE) String accept,
			Locale locale) {
		Language language = Language.of(locale);
		String path = path(kind, slug, language).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(language.prefix() + path + preferred(accept)))
			.build();
	}

	private Optional<String> path(String kind, String slug, Language language) {
		return switch (kind) {
			case "claim" -> this.claims.find(slug, language).map(ClaimView::path);
			case "statement" -> this.statements.subject(slug, language).map(EntryName::path);
			// who wrote or published sources: by the digits of the name
			case "author",
					"publisher" ->
				this.sources.all()
					.stream()
					.map((source) -> kind.equals("author") ? source.author() : source.publisher())
					.anyMatch((name) -> name != null && TextHash.of(name).equals(slug)) ? Optional.of("/sources")
							: Optional.empty();
			case "source" -> this.sources.find(slug).map((source) -> "/sources/" + source.code());
			default -> Kind.ofCode(kind)
				.flatMap((known) -> this.resolver.everAt(known.path(slug), language))
				.map(EntrySummary::path);
		};
	}

	/** The suffix of the form that a client would like best, or nothing for a page. */
	private static String preferred(String accept) {
		MediaType best = Accept.of(accept).first();
		return (best == null) ? ""
				: Representation.ofType(best.getType() + "/" + best.getSubtype())
					.map(Representation::suffix)
					.orElse("");
	}

}
