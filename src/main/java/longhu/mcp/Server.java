package longhu.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.core.io.ClassPathResource;
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
			article; it only reads. Start with 'search'. Every statement has a source and a date: cite the addresses that the \
			answers give. The article's word and other people's stand apart: what stands under /article is its author's view, \
			and the claims say what outside sources make of it.""";

	private final List<Tool> tools;

	private final Resources resources;

	private final Editions editions;

	private final Cache content;

	Server(List<Tool> tools, Resources resources, Editions editions, Cache content) {
		this.content = content;
		this.tools = tools;
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

	private McpStatelessServerHandler make() {
		Taken transport = new Taken();
		McpServer.sync(transport)
			.serverInfo(McpSchema.Implementation.builder("longhu", this.editions.current().name())
				.title("龍虎志 Longhu")
				.build())
			.instructions(INSTRUCTIONS)
			.capabilities(McpSchema.ServerCapabilities.builder().tools(false).resources(false, false).build())
			.jsonMapper(JSON)
			.immediateExecution(true)
			.tools(this.tools.stream().map(Server::specification).toList())
			.resources(this.resources.listed())
			.resourceTemplates(this.resources.template())
			.build();
		return Objects.requireNonNull(transport.handler);
	}

	private static SyncToolSpecification specification(Tool tool) {
		return new SyncToolSpecification(definition(tool.name()), (context, request) -> call(tool, context, request));
	}

	private static McpSchema.Tool definition(String name) {
		try {
			return JSON.readValue(
					new ClassPathResource("longhu/mcp/" + name + ".json").getContentAsString(StandardCharsets.UTF_8),
					McpSchema.Tool.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static McpSchema.CallToolResult call(Tool tool, McpTransportContext context,
			McpSchema.CallToolRequest request) {
		try {
			Map<String, Object> arguments = Objects.requireNonNullElse(request.arguments(), Map.of());
			Answer answer = tool.call(new Arguments(arguments), origin(context));
			return McpSchema.CallToolResult.builder()
				.addTextContent(answer.text())
				.structuredContent(answer.data())
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

	/** Where the client has reached the portal. */
	static Origin origin(McpTransportContext context) {
		return (Origin) context.get("origin");
	}

}
