package longhu.mcp;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncCompletionSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntryMarkdownSource;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import org.springframework.stereotype.Component;

/**
 * Every entry and section as a resource in Markdown, {@code longhu://en/companies/zhipu};
 * so are claims and sources, which the list leaves to the search.
 */
@Component
class Resources {

	static final String TEMPLATE = "longhu://{language}/{folder}/{slug}";

	private static final String MARKDOWN = "text/markdown";

	/** Resources in the list; all others are found by the search. */
	private static final int LISTED = 500;

	/** Values of a completion, as many as the specification allows. */
	private static final int COMPLETED = 100;

	private final Entries entries;

	private final EntryMarkdownSource markdown;

	private final EntryTool others;

	private final Claims claims;

	private final Sources sources;

	Resources(Entries entries, EntryMarkdownSource markdown, EntryTool others, Claims claims, Sources sources) {
		this.others = others;
		this.claims = claims;
		this.sources = sources;
		this.entries = entries;
		this.markdown = markdown;
	}

	/** The article, then the entries, in the language in which they are written. */
	List<SyncResourceSpecification> listed() {
		return first().map((entry) -> new SyncResourceSpecification(resource(entry), this::read)).toList();
	}

	/** Their addresses in the order in which they are listed. */
	List<String> order() {
		return first().map(Resources::address).toList();
	}

	private Stream<EntrySummary> first() {
		return this.entries.all(Language.ZH_HANT)
			.stream()
			.sorted((one, other) -> Boolean.compare(other.kind() == Kind.SECTION, one.kind() == Kind.SECTION))
			.limit(LISTED);
	}

	private static String address(EntrySummary entry) {
		return "longhu://" + Language.ZH_HANT.tag() + entry.path();
	}

	private static McpSchema.Resource resource(EntrySummary entry) {
		return McpSchema.Resource.builder(address(entry), entry.reference())
			.title(entry.title())
			.description(entry.summary())
			.mimeType(MARKDOWN)
			.build();
	}

	SyncResourceTemplateSpecification template() {
		return new SyncResourceTemplateSpecification(McpSchema.ResourceTemplate.builder(TEMPLATE, "entry")
			.title("Any entry, section, claim or source")
			.description("language is zh-Hant, zh-Hans or en; folder is article, companies, policies, people, claims, "
					+ "sources and so on, as in the addresses of the portal")
			.mimeType(MARKDOWN)
			.build(), this::read);
	}

	/** Completes each part of the template, the last one by folder and language. */
	SyncCompletionSpecification completion() {
		return new SyncCompletionSpecification(new McpSchema.ResourceReference(TEMPLATE), (context, request) -> {
			Map<String, String> chosen = (request.context() != null && request.context().arguments() != null)
					? request.context().arguments() : Map.of();
			List<String> all = switch (request.argument().name()) {
				case "language" -> Stream.of(Language.values()).map(Language::tag).toList();
				case "folder" ->
					Stream.concat(Stream.of(Kind.values()).map(Kind::folder), Stream.of("claims", "sources")).toList();
				default -> slugs(chosen.getOrDefault("folder", ""));
			};
			String begun = request.argument().value().toLowerCase(Locale.ROOT);
			List<String> fitting = all.stream()
				.filter((value) -> value.toLowerCase(Locale.ROOT).contains(begun))
				.sorted(Comparator.comparing((value) -> !value.toLowerCase(Locale.ROOT).startsWith(begun)))
				.toList();
			return new McpSchema.CompleteResult(new McpSchema.CompleteResult.CompleteCompletion(
					fitting.stream().limit(COMPLETED).toList(), fitting.size(), fitting.size() > COMPLETED));
		});
	}

	private List<String> slugs(String folder) {
		return switch (folder) {
			case "claims" -> this.claims.all(Language.ZH_HANT).stream().map(ClaimView::slug).toList();
			case "sources" -> this.sources.all().stream().map(SourceView::code).toList();
			default -> this.entries.all(Language.ZH_HANT)
				.stream()
				.filter((entry) -> folder.isEmpty() || entry.kind().folder().equals(folder))
				.map(EntrySummary::slug)
				.toList();
		};
	}

	private McpSchema.ReadResourceResult read(McpTransportContext context, McpSchema.ReadResourceRequest request) {
		String text = Place.of(request.uri()).filter(Place::pair).flatMap((place) -> {
			Language language = (place.language() != null) ? place.language() : Server.language(context);
			return this.markdown.of(place.path(), language, Server.origin(context))
				.or(() -> this.others.other(place, language, Server.origin(context))
					.map(Rendering::fields)
					.map(Rendering::of));
		}).orElse(null);
		if (text == null) {
			throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
				.message("There is no such entry, claim or source; an address is " + TEMPLATE
						+ ", and its language zh-Hant, zh-Hans or en.")
				.build();
		}
		return McpSchema.ReadResourceResult
			.builder(List.of(McpSchema.TextResourceContents.builder(request.uri(), text).mimeType(MARKDOWN).build()))
			.build();
	}

}
