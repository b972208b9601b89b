package longhu.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Events;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Numbers;
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

	private final Events events;

	private final Numbers numbers;

	Indexes(Entries entries, Claims claims, Sources sources, Terms terms, Events events, Numbers numbers) {
		this.events = events;
		this.numbers = numbers;
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
			case "timeline" -> timeline(language, origin);
			case "numbers" -> numbers(language, origin);
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
		return new Rows(List.of("english", "taiwan", "mainland", "note", "entry", "url"),
				this.terms.all().stream().map((term) -> {
					String entry = term.path();
					return Rows.row(term.english(), term.taiwan(), term.mainland(),
							language.chinese() ? term.note() : term.noteEn(),
							(entry != null) ? origin.to(entry, language) : null,
							origin.to("/terms#" + term.anchor(), language));
				}).toList());
	}

	private Rows timeline(Language language, Origin origin) {
		Map<Long, String> entries = this.events.concerned(language)
			.stream()
			.collect(Collectors.groupingBy(Events.Concerned::event,
					Collectors.mapping((entry) -> entry.kind().code() + ":" + entry.slug(), Collectors.joining(" "))));
		return new Rows(
				List.of("slug", "date", "from", "to", "lane", "importance", "text", "language", "entries", "url"),
				this.events.all(language)
					.stream()
					.map((event) -> Rows.row(event.slug(), event.held().in(language), event.held().from(),
							event.held().to(), event.lane(), event.importance(), event.text(),
							event.textLanguage().tag(), entries.getOrDefault(event.id(), ""),
							origin.to("/timeline", language) + "#" + event.slug()))
					.toList());
	}

	private Rows numbers(Language language, Origin origin) {
		return new Rows(
				List.of("kind", "slug", "title", "type", "amount", "unit", "figure", "as_of", "confidence", "url"),
				this.numbers.all(language)
					.stream()
					.map((figure) -> Rows.row(figure.kind().code(), figure.slug(), figure.title(), figure.type(),
							figure.amount().toPlainString(), figure.unit(), figure.html().replaceAll("<[^>]*>", ""),
							(figure.asOf() != null) ? figure.asOf().text() : null, figure.confidence(),
							origin.to(figure.path(), language)))
					.toList());
	}

}
