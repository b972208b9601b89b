package longhu.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Changes;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.Sources;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page worth finding: what the spokes map without a free variable, and every entry,
 * claim and source, with the day of the edition in which it changed last.
 */
@Component
class SitemapUrls {

	/** Pages that answer a question of the reader's, each time another. */
	static final Set<String> ASKING = Set.of("/find", "/search", "/compare", "/verify", "/cite", "/bibliography",
			"/mcp");

	private static final List<Language> ALL = Arrays.asList(Language.values());

	/** A variable of a pattern that is one of some words. */
	private static final Pattern CHOICE = Pattern.compile("\\{\\w+:([a-z|-]+)}");

	private final Entries entries;

	private final Claims claims;

	private final Sources sources;

	private final Changes changes;

	private final CurrentEdition edition;

	private final RequestMappingHandlerMapping mappings;

	SitemapUrls(Entries entries, Claims claims, Sources sources, Changes changes, CurrentEdition edition,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.entries = entries;
		this.claims = claims;
		this.sources = sources;
		this.changes = changes;
		this.edition = edition;
		this.mappings = mappings;
	}

	static boolean asking(String path) {
		return ASKING.contains(path);
	}

	List<Sitemap.Place> all() {
		LocalDate edition = this.edition.get().date();
		Map<String, LocalDate> changed = this.changes.latest()
			.stream()
			.collect(Collectors.toMap(Changes.Latest::path, Changes.Latest::changed));
		Set<Long> english = this.entries.all(Language.EN)
			.stream()
			.filter((entry) -> entry.textLanguage() == Language.EN)
			.map(EntrySummary::id)
			.collect(Collectors.toSet());
		Stream<Sitemap.Place> entries = this.entries.all(Language.ZH_HANT)
			.stream()
			.map((entry) -> new Sitemap.Place(entry.path(),
					english.contains(entry.id()) ? ALL : List.of(Language.ZH_HANT, Language.ZH_HANS),
					changed.getOrDefault(entry.path(), edition)));
		Stream<Sitemap.Place> claims = this.claims.all(Language.ZH_HANT)
			.stream()
			.map((claim) -> new Sitemap.Place(claim.path(), ALL, changed.getOrDefault(claim.path(), edition)));
		Stream<Sitemap.Place> sources = this.sources.all()
			.stream()
			.map((source) -> new Sitemap.Place("/sources/" + source.code(), ALL, edition));
		return Stream.of(mapped(edition), entries, claims, sources).flatMap((places) -> places).toList();
	}

	private Stream<Sitemap.Place> mapped(LocalDate edition) {
		return this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_HTML))
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.flatMap(SitemapUrls::addresses)
			.filter((path) -> !ASKING.contains(path) && !ASKING.contains(path.substring(0, path.lastIndexOf('/'))))
			.distinct()
			.sorted()
			.map((path) -> new Sitemap.Place(path, ALL, edition));
	}

	/** The addresses of a pattern whose variables name all that they may be. */
	private static Stream<String> addresses(String pattern) {
		Matcher choice = CHOICE.matcher(pattern);
		if (choice.find()) {
			return Arrays.stream(choice.group(1).split("\\|")).flatMap((word) -> addresses(choice.replaceFirst(word)));
		}
		return pattern.contains("{") ? Stream.empty() : Stream.of(pattern);
	}

}
