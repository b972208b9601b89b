package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.EntryResolver;
import longhu.catalog.Fields;
import longhu.catalog.Finder;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches everything under any name, in any script. Claims are found by what they are
 * about, too: those that concern the best entries.
 */
@Component
class SearchTool implements Tool {

	private static final int USUAL = 10;

	/** The claims of so many of the best entries are given. */
	private static final int BEST = 3;

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
	public ToolResult call(Arguments arguments, Origin origin) {
		Language language = arguments.language();
		Set<String> kinds = Set.copyOf(arguments.list("kinds"));
		Finder.Hits found = this.finder.find(arguments.text("query"), kinds, language,
				arguments.number("limit", USUAL));
		Map<String, ClaimView> claims = this.claims.all(language)
			.stream()
			.collect(Collectors.toMap(ClaimView::path, Function.identity()));
		Map<String, Object> data = Fields.of("total", found.total(), "hits",
				found.hits().stream().map((hit) -> hit(hit, claims.get(hit.path()), language, origin)).toList());
		Set<String> hits = found.hits().stream().map(Finder.Hit::path).collect(Collectors.toSet());
		data.put("claims",
				!kinds.isEmpty() ? List.of()
						: found.hits()
							.stream()
							.flatMap((hit) -> this.resolver.at(hit.path(), language).stream())
							.filter((entry) -> entry.kind() != Kind.SECTION)
							.limit(BEST)
							.flatMap((entry) -> this.claims.of(entry.id(), language).stream())
							.distinct()
							.filter((claim) -> !hits.contains(claim.path()))
							.limit(USUAL)
							.map((claim) -> this.views.claim(claim, language, origin))
							.toList());
		return new ToolResult(data);
	}

	private static Map<String, Object> hit(Finder.Hit hit, @Nullable ClaimView claim, Language language,
			Origin origin) {
		Map<String, Object> data = Fields.of("title", hit.title(), "url", origin.to(hit.path(), language), "path",
				hit.path(), "kind", hit.kind());
		if (claim != null) {
			data.put("verdict", claim.verdict());
		}
		data.put("summary", hit.summary());
		data.put("reason", hit.reason());
		return data;
	}

}
