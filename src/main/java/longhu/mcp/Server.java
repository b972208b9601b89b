package longhu.mcp;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import longhu.catalog.Editions;
import longhu.catalog.Language;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.core.GenericTypeResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server of the official SDK, without sessions. It is made when the first agent
 * comes, so that the start of the portal does not wait for it, and again when the content
 * changes, of which it lists the resources.
 */
@Component
class Server {

	static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.builder().build());

	private static final String INSTRUCTIONS = """
			A knowledge portal on China's AI strategy in Traditional Chinese, simplified Chinese and English, built on one \
			article; it only reads. Start with 'search'; 'get_entry' reads whatever it finds: entries, sections, claims, \
			sources, terms. Who invested in, founded or regulates what is in 'relations', numbers are in 'figures'. Every \
			statement has a source and a date: cite the addresses that the answers give. The article's word and other people's \
			stand apart: what stands under /article is its author's view, and each claim has a verdict on what outside sources \
			make of it: never repeat a claim without its verdict.""";

	/** As they are used. */
	private static final List<String> ORDER = List.of("search", "get_entry", "get_paragraph", "relations", "figures",
			"timeline", "compare");

	private final List<Tool<?, ?>> tools;

	private final Resources resources;

	private final Prompts prompts;

	private final Editions editions;

	private final Cache content;

	Server(List<Tool<?, ?>> tools, Resources resources, Prompts prompts, Editions editions, Cache content) {
		this.content = content;
		this.prompts = prompts;
		this.tools = tools.stream().sorted(Comparator.comparingInt((tool) -> ORDER.indexOf(tool.name()))).toList();
		this.resources = resources;
		this.editions = editions;
	}

	/** Takes the handler from the SDK's server and leaves HTTP to the controller. */
	private static final class Taken implements McpStatelessServerTransport {

		private @Nullable McpStatelessServerHandler handler;

		@Override
		public void setMcpHandler(McpStatelessServerHandler handler) {
			this.handler = handler;
		}

		@Override
		public Mono<Void> closeGracefully() {
			return Mono.empty();
		}

	}

	McpStatelessServerHandler handler() {
		return Objects.requireNonNull(this.content.get("mcp", this::make));
	}

	/** The versions of the protocol that the SDK speaks, the oldest first. */
	static List<String> versions() {
		return new Taken().protocolVersions();
	}

	private McpSchema.Implementation info() {
		return McpSchema.Implementation.builder("longhu", this.editions.current().name()).title("龍虎志 Longhu").build();
	}

	private static McpSchema.ServerCapabilities capabilities() {
		return McpSchema.ServerCapabilities.builder()
			.tools(false)
			.resources(false, false)
			.prompts(false)
			.completions()
			.build();
	}

	/**
	 * What a client of a newer revision asks first ({@code server/discover}, 2026-07-28):
	 * it sees the versions that both know, and need not fail first.
	 */
	Map<String, Object> discovered() {
		return OrderedJson.of("resultType", "complete", "supportedVersions", versions(), "capabilities", capabilities(),
				"serverInfo", info(), "instructions", INSTRUCTIONS);
	}

	/** Lists that the SDK gives in the order of a hash, in an order that stays. */
	Object ordered(Object result) {
		if (result instanceof McpSchema.ListResourcesResult listed) {
			List<String> order = this.resources.order();
			return McpSchema.ListResourcesResult
				.builder(listed.resources()
					.stream()
					.sorted(Comparator.comparingInt((resource) -> order.indexOf(resource.uri())))
					.toList())
				.build();
		}
		if (result instanceof McpSchema.ListPromptsResult listed) {
			return McpSchema.ListPromptsResult
				.builder(listed.prompts().stream().sorted(Comparator.comparing(McpSchema.Prompt::name)).toList())
				.build();
		}
		return result;
	}

	/** The names of the tools in their order. */
	List<String> tools() {
		return this.tools.stream().map(Tool::name).toList();
	}

	private McpStatelessServerHandler make() {
		Taken transport = new Taken();
		McpServer.sync(transport)
			.serverInfo(info())
			.instructions(INSTRUCTIONS)
			.capabilities(capabilities())
			.validateToolInputs(false)
			.jsonMapper(JSON)
			.immediateExecution(true)
			.tools(this.tools.stream().map(Server::specification).toList())
			.resources(this.resources.listed())
			.resourceTemplates(this.resources.template())
			.completions(this.resources.completion())
			.prompts(this.prompts.all())
			.build();
		return Objects.requireNonNull(transport.handler);
	}

	private static <A extends Record> SyncToolSpecification specification(Tool<A, ?> tool) {
		Class<?>[] types = Objects
			.requireNonNull(GenericTypeResolver.resolveTypeArguments(tool.getClass(), Tool.class));
		@SuppressWarnings("unchecked")
		Class<A> arguments = (Class<A>) types[0];
		McpSchema.ToolAnnotations reading = McpSchema.ToolAnnotations.builder()
			.title(tool.title())
			.readOnlyHint(true)
			.destructiveHint(false)
			.idempotentHint(true)
			.openWorldHint(false)
			.build();
		return new SyncToolSpecification(McpSchema.Tool.builder(tool.name(), RecordSchema.ofArguments(arguments))
			.title(tool.title())
			.description(tool.description())
			.outputSchema(RecordSchema.ofAnswer(types[1]))
			.annotations(reading)
			.build(), (context, request) -> call(tool, arguments, context, request));
	}

	private static <A extends Record> McpSchema.CallToolResult call(Tool<A, ?> tool, Class<A> type,
			McpTransportContext context, McpSchema.CallToolRequest request) {
		try {
			Map<String, Object> given = Objects.requireNonNullElse(request.arguments(), Map.of());
			Map<String, Object> answer = Rendering
				.fields(tool.call(Arguments.read(given, type, language(context)), origin(context)));
			return McpSchema.CallToolResult.builder()
				.addTextContent(Rendering.of(answer))
				.structuredContent(answer)
				.isError(false)
				.build();
		}
		catch (Unanswered ex) {
			return McpSchema.CallToolResult.builder()
				.addTextContent(String.valueOf(ex.getMessage()))
				.isError(true)
				.build();
		}
	}

	/** The language of the address that the client has reached. */
	static Language language(McpTransportContext context) {
		return (Language) context.get("language");
	}

	/** Where the client has reached the portal. */
	static Origin origin(McpTransportContext context) {
		return (Origin) context.get("origin");
	}

}
