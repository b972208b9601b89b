package longhu.api;

import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The article: whose it is, its sections, its paragraphs.
 */
@RestController
class ArticleApi {

	private final EntityDocuments documents;

	private final Entries entries;

	private final Paragraphs paragraphs;

	private final Sources sources;

	ArticleApi(EntityDocuments documents, Entries entries, Paragraphs paragraphs, Sources sources) {
		this.documents = documents;
		this.entries = entries;
		this.paragraphs = paragraphs;
		this.sources = sources;
	}

	/** The article, restated here in other words, with the original as its source. */
	record Article(String url, String edition, Language language, SourceView original, List<EntryItem> sections) {
	}

	/**
	 * A paragraph with the entries that it names, in the order in which it names them.
	 */
	record OfParagraph(String url, String edition, Language language, EntryRef section, ParagraphView paragraph,
			List<EntryRef> names) {
	}

	@GetMapping(path = "/api/article", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getArticle", tags = "article")
	Article article(Locale locale, Origin origin) {
		Language language = Language.of(locale);
		java.util.Set<String> fields = java.util.Set.copyOf(EntryItem.FIELDS);
		return new Article(origin.to("/article", language), this.documents.edition(), language,
				this.sources.find("article").orElseThrow(),
				this.entries.of(Kind.SECTION, language)
					.stream()
					.map((section) -> EntryItem.of(section, fields, language, origin))
					.toList());
	}

	@GetMapping(path = "/api/article/{section}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getSection", tags = "article")
	EntityDocuments.OfEntry section(@Parameter(example = "foreword") @PathVariable String section, Locale locale,
			Origin origin) {
		return this.documents.entry("article/" + section, Language.of(locale), origin).orElseThrow(ArticleApi::unknown);
	}

	@GetMapping(path = "/api/article/{section}/{anchor}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation(operationId = "getParagraph", tags = "article")
	OfParagraph paragraph(@Parameter(example = "transition") @PathVariable String section,
			@Parameter(example = "p4") @PathVariable String anchor, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		EntrySummary heading = this.entries.find(Kind.SECTION, section, language).orElseThrow(ArticleApi::unknown);
		ParagraphView paragraph = this.paragraphs.of(heading.id(), language)
			.stream()
			.filter((one) -> one.anchor().equals(anchor))
			.findFirst()
			.orElseThrow(ArticleApi::unknown);
		return new OfParagraph(origin.to(heading.path(), language) + "#" + anchor, this.documents.edition(), language,
				EntryRef.of(Kind.SECTION, section, heading.title(), language, origin), paragraph,
				this.paragraphs.named(Kind.SECTION, language)
					.stream()
					.filter((named) -> named.paragraph().equals(paragraph.id()))
					.map((named) -> EntryRef.of(named.kind(), named.slug(), named.title(), language, origin))
					.distinct()
					.toList());
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
