package longhu.mcp;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Origin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Who comes to the door for agents in another way than by POST: no stream is offered and
 * there is no session to end, so that the specification wants 405. A reader is told what
 * the address is for.
 */
@Controller
class OtherMethods {

	private final List<String> tools;

	OtherMethods(Server server) {
		this.tools = server.tools();
	}

	@GetMapping(path = "/mcp", produces = MediaType.TEXT_HTML_VALUE)
	@ResponseStatus(HttpStatus.METHOD_NOT_ALLOWED)
	String page(Origin origin, Model model, HttpServletResponse response) {
		response.setHeader(HttpHeaders.ALLOW, "POST");
		model.addAttribute("settings",
				"{\"mcpServers\": {\"longhu\": {\"type\": \"http\", \"url\": \"" + origin.text() + "/mcp\"}}}");
		model.addAttribute("tools", this.tools);
		model.addAttribute("template", Resources.TEMPLATE);
		model.addAttribute("noindex", true);
		return "mcp/mcp";
	}

	@RequestMapping(path = "/mcp",
			method = { RequestMethod.GET, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE })
	ResponseEntity<ProblemDetail> refused() {
		return McpController.refused(HttpStatus.METHOD_NOT_ALLOWED,
				"Send messages of JSON-RPC by POST; there are no streams and no sessions.");
	}

}
