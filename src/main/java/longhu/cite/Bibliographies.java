package longhu.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Finder;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import org.springframework.stereotype.Component;

/**
 * The sources that a page stands on, as works: of the portal, an entry, a section, a
 * claim, an index, a search.
 */
@Component
class Bibliographies {

	/** Of so many hits of a search the sources are given. */
	private static final int HITS = 20;

	private final EntryResolver resolver;

	private final Entries entries;

	private final Claims claims;

	private final Sources sources;

	private final Finder finder;

	private final Works works;

	Bibliographies(EntryResolver resolver, Entries entries, Claims claims, Sources sources, Finder finder,
			Works works) {
		this.resolver = resolver;
		this.entries = entries;
		this.claims = claims;
		this.sources = sources;
		this.finder = finder;
		this.works = works;
	}

	/**
	 * The works, each once; empty if there is no such page.
	 * @param of the address of the page without its first slash; empty for all
	 * @param words that a search is for
	 */
	Optional<List<Work>> of(String of, String words, Language language) {
		Optional<Stream<SourceView>> found = of.isEmpty() || of.equals("sources")
				? Optional.of(this.sources.all().stream()) : of.equals("search") ? searched(words, language)
						: of.contains("/") ? one(of, language) : index(of, language);
		return found.map((sources) -> {
			Map<String, Work> works = new LinkedHashMap<>();
			sources.forEach((source) -> works.computeIfAbsent(source.code(),
					(none) -> this.works.source(source, source.title())));
			return List.copyOf(works.values());
		});
	}

	private Optional<Stream<SourceView>> index(String folder, Language language) {
		return folder.equals("claims") ? Optional.of(this.claims.all(language).stream().flatMap(this::of))
				: Kind.ofFolder(folder)
					.map((kind) -> this.entries.of(kind, language).stream().flatMap((entry) -> of(entry, language)));
	}

	/** Those of an entry, a section or a claim, or a source itself. */
	private Optional<Stream<SourceView>> one(String path, Language language) {
		String[] parts = path.split("[/#]");
		if (parts.length < 2) {
			return Optional.empty();
		}
		return switch (parts[0]) {
			case "claims" -> this.claims.find(parts[1], language).map(this::of);
			case "sources" -> this.sources.find(parts[1]).map(Stream::of);
			default -> this.resolver.at(parts[0] + "/" + parts[1], language).map((entry) -> of(entry, language));
		};
	}

	private Optional<Stream<SourceView>> searched(String words, Language language) {
		return words.isBlank() ? Optional.empty()
				: Optional.of(this.finder.find(words, Set.of(), language, HITS)
					.hits()
					.stream()
					.flatMap((hit) -> one(hit.path().substring(1), language).stream())
					.flatMap((sources) -> sources));
	}

	/** A section stands on the article, and what is said of its claims on others. */
	private Stream<SourceView> of(EntrySummary entry, Language language) {
		return (entry.kind() != Kind.SECTION) ? this.sources.of(entry.id()).stream() : Stream.concat(
				this.sources.find("article").stream(), this.claims.of(entry.id(), language).stream().flatMap(this::of));
	}

	private Stream<SourceView> of(ClaimView claim) {
		return this.sources.ofClaim(claim.id()).stream();
	}

}
