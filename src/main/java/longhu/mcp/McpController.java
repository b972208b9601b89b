package longhu.mcp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.transport.DefaultServerTransportSecurityValidator;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import longhu.catalog.Address;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The door for agents: streamable HTTP without sessions and streams, after the
 * <a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/transports">
 * specification</a>. The SDK's own servlet answers some bad input with 500 and prints
 * stack traces into answers, so only its handler is used.
 */
@Controller
class McpController {

	private static final String DISCOVER = "server/discover";

	/** Bytes of a message. */
	private static final int LARGEST = 256 * 1024;

	/** An error without id, which the types of the SDK do not allow. */
	private static final String NO_MESSAGE = """
			{"jsonrpc":"2.0","error":{"code":%d,"message":"The body is no message of JSON-RPC 2.0."}}"""
		.formatted(McpSchema.ErrorCodes.INVALID_REQUEST);

	private final Server server;

	private final DefaultServerTransportSecurityValidator origins;

	McpController(Server server, Environment environment) {
		this.server = server;
		DefaultServerTransportSecurityValidator.Builder origins = DefaultServerTransportSecurityValidator.builder();
		for (String local : List.of("localhost", "127.0.0.1", "[::1]")) {
			origins.allowedOrigin("http://" + local + ":*").allowedOrigin("https://" + local + ":*");
		}
		String own = environment.getProperty("longhu.base-url", "");
		this.origins = origins.allowedOrigin(own.endsWith("/") ? own.substring(0, own.length() - 1) : own).build();
	}

	/** The headers of a request as the SDK reads them. */
	private record Headers(HttpHeaders headers) implements HeaderAccessor {

		@Override
		public List<String> getHeader(String name) {
			return this.headers.getOrEmpty(name);
		}

		@Override
		public List<String> getHeaderNames() {
			return List.copyOf(this.headers.headerNames());
		}

	}

	@PostMapping(path = "/mcp", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<?> post(InputStream body, @RequestHeader HttpHeaders headers, Origin origin, Address address)
			throws IOException {
		try {
			this.origins.validate(new Headers(headers));
		}
		catch (ServerTransportSecurityException ex) {
			return refused(HttpStatus.FORBIDDEN, "Pages of other origins may not use this address.");
		}
		byte[] bytes = body.readNBytes(LARGEST + 1);
		if (bytes.length > LARGEST) {
			return refused(HttpStatus.CONTENT_TOO_LARGE, "A message has at most " + LARGEST + " bytes.");
		}
		McpSchema.JSONRPCMessage message = message(bytes);
		boolean discovering = message instanceof McpSchema.JSONRPCRequest asked && asked.method().equals(DISCOVER);
		String version = headers.getFirst("MCP-Protocol-Version");
		if (version != null && !discovering && !Server.versions().contains(version)) {
			return refused(HttpStatus.BAD_REQUEST,
					"MCP-Protocol-Version must be one of " + String.join(", ", Server.versions()) + ".");
		}
		if (message instanceof McpSchema.JSONRPCRequest request) {
			JSONRPCResponse response = discovering ? succeeded(request.id(), this.server.discovered()) : answer(request,
					McpTransportContext.create(Map.of("origin", origin, "language", address.language())));
			return ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_JSON)
				.body(Server.JSON.writeValueAsString(response));
		}
		return (message != null) ? ResponseEntity.accepted().build()
				: ResponseEntity.badRequest().contentType(MediaType.APPLICATION_JSON).body(NO_MESSAGE);
	}

	private static McpSchema.@Nullable JSONRPCMessage message(byte[] bytes) {
		try {
			return McpSchema.deserializeJsonRpcMessage(Server.JSON, new String(bytes, StandardCharsets.UTF_8));
		}
		catch (IOException | RuntimeException ex) {
			return null;
		}
	}

	private JSONRPCResponse answer(McpSchema.JSONRPCRequest request, McpTransportContext context) {
		try {
			JSONRPCResponse response = this.server.handler().handleRequest(context, request).block();
			boolean told = response != null
					&& (response.error() == null || response.error().code() != McpSchema.ErrorCodes.INTERNAL_ERROR);
			if (response != null && told) {
				return (response.result() != null) ? succeeded(request.id(), this.server.ordered(response.result()))
						: known(response, request);
			}
			return failed(request.id(), McpSchema.ErrorCodes.INTERNAL_ERROR,
					"The request cannot be answered; are its params those of the method?");
		}
		catch (McpError ex) {
			return failed(request.id(), ex.getJsonRpcError().code(), "There is no such method.");
		}
		catch (IllegalArgumentException | NullPointerException ex) { // the SDK uses
																		// params
																		// unchecked
			return failed(request.id(), McpSchema.ErrorCodes.INVALID_PARAMS, "The params are not those of the method.");
		}
	}

	private static JSONRPCResponse succeeded(Object id, Object result) {
		return new JSONRPCResponse(McpSchema.JSONRPC_VERSION, id, result, null);
	}

	/** Of a tool that there is not, the library says only that it is unknown. */
	private JSONRPCResponse known(JSONRPCResponse response, McpSchema.JSONRPCRequest request) {
		return (request.method().equals(McpSchema.METHOD_TOOLS_CALL) && response.error() != null)
				? failed(request.id(), response.error().code(),
						"There is no such tool; there are: " + String.join(", ", this.server.tools()) + ".")
				: response;
	}

	private static JSONRPCResponse failed(Object id, int code, String sentence) {
		return new JSONRPCResponse(McpSchema.JSONRPC_VERSION, id, null,
				new JSONRPCResponse.JSONRPCError(code, sentence));
	}

	static ResponseEntity<ProblemDetail> refused(HttpStatus status, String sentence) {
		ResponseEntity.BodyBuilder response = ResponseEntity.status(status);
		if (status == HttpStatus.METHOD_NOT_ALLOWED) {
			response.header(HttpHeaders.ALLOW, "POST");
		}
		return response.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemDetail.forStatusAndDetail(status, sentence));
	}

}
