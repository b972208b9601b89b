package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Fields;
import longhu.catalog.Finder;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * Searches everything under any name, in any script.
 */
@Component
class SearchTool implements Tool {

	private static final int USUAL = 10;

	private final Finder finder;

	SearchTool(Finder finder) {
		this.finder = finder;
	}

	@Override
	public String name() {
		return "search";
	}

	@Override
	public Answer call(Arguments arguments, Origin origin) {
		Language language = arguments.language();
		Finder.Hits found = this.finder.find(arguments.text("query"), Set.copyOf(arguments.list("kinds")), language,
				arguments.number("limit", USUAL));
		Lines lines = new Lines();
		lines.paragraph(found.hits().size() + " of " + found.total() + " hits");
		found.hits()
			.forEach((hit) -> lines.item(Lines.link(hit.title(), origin.to(hit.path(), language)) + " (" + hit.kind()
					+ "): " + Lines.plain(hit.summary())
					+ (hit.reason().isEmpty() ? "" : " — " + Lines.plain(hit.reason()))));
		List<Map<String, Object>> hits = found.hits()
			.stream()
			.map((hit) -> Fields.of("url", origin.to(hit.path(), language), "path", hit.path(), "kind", hit.kind(),
					"title", hit.title(), "summary", hit.summary(), "reason", hit.reason()))
			.toList();
		return new Answer(lines.toString(), Fields.of("total", found.total(), "hits", hits));
	}

}
