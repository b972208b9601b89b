package longhu.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Editions;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventView;
import longhu.catalog.Events;
import longhu.catalog.FactView;
import longhu.catalog.Facts;
import longhu.catalog.Language;
import longhu.catalog.MentionView;
import longhu.catalog.Mentions;
import longhu.catalog.NameView;
import longhu.catalog.Names;
import longhu.catalog.Origin;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.RelationView;
import longhu.catalog.Relations;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.Statement;
import longhu.catalog.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of one thing, as one document, in a fixed number of queries. Dates have
 * the precision of their source: {@code text} after EDTF with the days between which it
 * lies.
 */
@Component
class EntityDocuments {

	private final EntryResolver resolver;

	private final Names names;

	private final Paragraphs paragraphs;

	private final Facts facts;

	private final Relations relations;

	private final Mentions mentions;

	private final Events events;

	private final Claims claims;

	private final Sources sources;

	private final Citations citations;

	private final Statements statements;

	private final Editions editions;

	EntityDocuments(EntryResolver resolver, Names names, Paragraphs paragraphs, Facts facts, Relations relations,
			Mentions mentions, Events events, Claims claims, Sources sources, Citations citations,
			Statements statements, Editions editions) {
		this.resolver = resolver;
		this.names = names;
		this.paragraphs = paragraphs;
		this.facts = facts;
		this.relations = relations;
		this.mentions = mentions;
		this.events = events;
		this.claims = claims;
		this.sources = sources;
		this.citations = citations;
		this.statements = statements;
		this.editions = editions;
	}

	/** A source, and where in it: of the article, as {@code transition-p4}. */
	record Sourced(String source, @Nullable String locator) {
	}

	/** A statement with what it stands on. */
	record Stated<T>(@JsonUnwrapped T statement, List<Sourced> sources) {
	}

	/** An entry or a section of the article. */
	record OfEntry(String url, String edition, Language language, @JsonUnwrapped EntrySummary heading,
			List<NameView> names, List<ParagraphView> text, List<Stated<FactView>> facts,
			List<Stated<RelationView>> relations, List<MentionView> mentions, List<Stated<EventView>> events,
			List<ClaimView> claims, List<SourceView> sources, List<Statement> statements) {
	}

	/** A claim with the entries that it concerns. */
	record OfClaim(String url, String edition, Language language, @JsonUnwrapped ClaimView claim,
			List<EntrySummary> entries, List<SourceView> sources) {
	}

	/** A source with what stands on it. */
	record OfSource(String page, String edition, @JsonUnwrapped SourceView source, List<Sources.Citing> entries,
			List<ClaimView> claims) {
	}

	@Transactional(readOnly = true)
	Optional<OfEntry> entry(String address, Language language, Origin origin) {
		return this.resolver.everAt(address, language).map((entry) -> entry(entry, language, origin));
	}

	private OfEntry entry(EntrySummary entry, Language language, Origin origin) {
		Long id = entry.id();
		List<RelationView> relations = Stream
			.concat(this.relations.from(id, language).stream(), this.relations.to(id, language).stream())
			.toList();
		return new OfEntry(origin.to(entry.path(), language), edition(), language, entry, this.names.of(id),
				this.paragraphs.of(id, language),
				stated(this.facts.of(id, language), FactView::id, this.citations.ofFacts(id)),
				stated(relations, RelationView::id, this.citations.ofRelations(id)), this.mentions.of(id, language),
				stated(this.events.of(id, language), EventView::id, this.citations.ofEvents(id)),
				this.claims.of(id, language), this.sources.of(id), this.statements.of(id, language));
	}

	private static <T> List<Stated<T>> stated(List<T> statements, Function<T, Long> id, List<CitationMark> marks) {
		Map<Long, List<Sourced>> sources = sourced(marks);
		return statements.stream()
			.map((statement) -> new Stated<>(statement, sources.getOrDefault(id.apply(statement), List.of())))
			.toList();
	}

	/** What statements stand on, by the ids of the statements. */
	static Map<Long, List<Sourced>> sourced(List<CitationMark> marks) {
		return marks.stream()
			.collect(Collectors.groupingBy(CitationMark::owner,
					Collectors.mapping((mark) -> new Sourced(mark.code(), mark.locator()), Collectors.toList())));
	}

	@Transactional(readOnly = true)
	Optional<OfClaim> claim(String slug, Language language, Origin origin) {
		return this.claims.find(slug, language)
			.map((claim) -> new OfClaim(origin.to(claim.path(), language), edition(), language, claim,
					this.claims.entries(claim.id(), language), this.sources.ofClaim(claim.id())));
	}

	@Transactional(readOnly = true)
	Optional<OfSource> source(String code, Language language, Origin origin) {
		return this.sources.find(code)
			.map((source) -> new OfSource(origin.to("/sources/" + code, language), edition(), source,
					this.sources.citing(source.id(), language), this.sources.claims(source.id(), language)));
	}

	String edition() {
		return this.editions.current().name();
	}

}
