package longhu.mcp;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import longhu.catalog.AsMarkdown;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.springframework.stereotype.Component;

/**
 * Every entry and section as a resource in Markdown: {@code longhu://en/companies/zhipu}.
 */
@Component
class Resources {

	static final String TEMPLATE = "longhu://{language}/{folder}/{slug}";

	private static final Pattern ADDRESS = Pattern.compile("longhu://([A-Za-z-]+)/([a-z]+)/([a-z0-9-]+)");

	private static final String MARKDOWN = "text/markdown";

	/** Resources in the list; all others are found by the search. */
	private static final int LISTED = 500;

	private final Entries entries;

	private final AsMarkdown markdown;

	Resources(Entries entries, AsMarkdown markdown) {
		this.entries = entries;
		this.markdown = markdown;
	}

	/** The article, then the entries, in the language in which they are written. */
	List<SyncResourceSpecification> listed() {
		return this.entries.all(Language.ZH_HANT)
			.stream()
			.sorted((one, other) -> Boolean.compare(other.kind() == Kind.SECTION, one.kind() == Kind.SECTION))
			.limit(LISTED)
			.map((entry) -> new SyncResourceSpecification(resource(entry), this::read))
			.toList();
	}

	private static McpSchema.Resource resource(Heading entry) {
		return McpSchema.Resource.builder("longhu://" + Language.ZH_HANT.tag() + entry.path(), entry.reference())
			.title(entry.title())
			.description(entry.summary())
			.mimeType(MARKDOWN)
			.build();
	}

	SyncResourceTemplateSpecification template() {
		return new SyncResourceTemplateSpecification(McpSchema.ResourceTemplate.builder(TEMPLATE, "entry")
			.title("Any entry or section")
			.description(
					"language is zh-Hant, zh-Hans or en; folder is article, companies, policies, people and so on, "
							+ "as in the addresses of the portal")
			.mimeType(MARKDOWN)
			.build(), this::read);
	}

	private McpSchema.ReadResourceResult read(McpTransportContext context, McpSchema.ReadResourceRequest request) {
		Matcher address = ADDRESS.matcher(request.uri());
		String text = !address.matches() ? null
				: Language.ofTag(address.group(1))
					.flatMap((language) -> Kind.ofFolder(address.group(2))
						.flatMap((kind) -> this.markdown.of(kind, address.group(3), language, Server.origin(context))))
					.orElse(null);
		if (text == null) {
			throw McpError.builder(McpSchema.ErrorCodes.RESOURCE_NOT_FOUND)
				.message("There is no such entry; its language is zh-Hant, zh-Hans or en.")
				.build();
		}
		return McpSchema.ReadResourceResult
			.builder(List.of(McpSchema.TextResourceContents.builder(request.uri(), text).mimeType(MARKDOWN).build()))
			.build();
	}

}
