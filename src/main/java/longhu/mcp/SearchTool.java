package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.EntryResolver;
import longhu.catalog.Finder;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.OneOf;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches everything under any name, in any script. Claims are found by what they are
 * about, too: those that concern the best entries.
 */
@Component
class SearchTool implements Tool<SearchTool.Asked, SearchTool.Answer> {

	/** Claims that are given beside the hits. */
	private static final int CLAIMS = 10;

	/** The claims of so many of the best entries are given. */
	private static final int BEST = 3;

	record Asked(@NotEmpty @Size(min = 1,
			max = 200) @JsonPropertyDescription("A name or a few words, in any language or script.") String query,
			@Size(max = 15) @OneOf(Kind.CODES
					+ "|paragraph|claim|source|term") @JsonPropertyDescription("Only hits of these kinds.") List<String> kinds,
			@Min(1) @Max(20) @JsonProperty(defaultValue = "10") int limit,
			@JsonPropertyDescription(Tool.LANGUAGE) Language language) {
	}

	record Answer(long total, List<Hit> hits, List<ClaimAnswer> claims) {
	}

	record Hit(String title, String url, String path, String kind,
			@OneOf(Claims.VERDICT) @JsonPropertyDescription("Of a claim.") @Nullable String verdict, String summary,
			@JsonPropertyDescription("Why it matched.") String reason) {
	}

	private final Finder finder;

	private final EntryResolver resolver;

	private final Claims claims;

	private final Views views;

	SearchTool(Finder finder, EntryResolver resolver, Claims claims, Views views) {
		this.finder = finder;
		this.resolver = resolver;
		this.claims = claims;
		this.views = views;
	}

	@Override
	public String name() {
		return "search";
	}

	@Override
	public String title() {
		return "Search";
	}

	@Override
	public String description() {
		return """
				Search a sourced knowledge portal on China's AI strategy (companies such as the AI Four Dragons and Six Tigers, \
				policies, people, places, concepts, the paragraphs of the article it is built on, claims, sources). Finds a \
				thing under any of its names: Traditional or simplified Chinese, pinyin, English, former names, tickers. \
				get_entry reads whatever it returns, get_paragraph one paragraph. Claims come with their verdict, and with them \
				those that concern the best entries.""";
	}

	@Override
	public Answer call(Asked asked, Origin origin) {
		Language language = asked.language();
		Finder.Hits found = this.finder.find(asked.query(), Set.copyOf(asked.kinds()), language, asked.limit());
		Map<String, ClaimView> claims = this.claims.all(language)
			.stream()
			.collect(Collectors.toMap(ClaimView::path, Function.identity()));
		Set<String> hits = found.hits().stream().map(Finder.Hit::path).collect(Collectors.toSet());
		List<ClaimView> concerned = !asked.kinds().isEmpty() ? List.of()
				: found.hits()
					.stream()
					.flatMap((hit) -> this.resolver.at(hit.path(), language).stream())
					.filter((entry) -> entry.kind() != Kind.SECTION)
					.limit(BEST)
					.flatMap((entry) -> this.claims.of(entry.id(), language).stream())
					.distinct()
					.filter((claim) -> !hits.contains(claim.path()))
					.limit(CLAIMS)
					.toList();
		return new Answer(found.total(),
				found.hits().stream().map((hit) -> hit(hit, claims.get(hit.path()), language, origin)).toList(),
				this.views.claims(concerned, language, origin));
	}

	private static Hit hit(Finder.Hit hit, @Nullable ClaimView claim, Language language, Origin origin) {
		return new Hit(hit.title(), origin.to(hit.path(), language), hit.path(), hit.kind(),
				(claim != null) ? claim.verdict() : null, hit.summary(), hit.reason());
	}

}
