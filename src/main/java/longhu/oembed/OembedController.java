package longhu.oembed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import longhu.catalog.Messages;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The oEmbed provider. An address of another site or of nothing is 404, a parameter that
 * cannot be is 400; so is an unknown format, since both that oEmbed knows are served.
 */
@RestController
class OembedController {

	private static final int WIDTH = 600;

	private static final int HEIGHT = 320;

	private static final MediaType JSON = MediaType.APPLICATION_JSON;

	private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

	private final SharedPages pages;

	private final Messages messages;

	private final JsonMapper mapper;

	OembedController(SharedPages pages, Messages messages, JsonMapper mapper) {
		this.pages = pages;
		this.messages = messages;
		this.mapper = mapper;
	}

	@GetMapping("/oembed")
	ResponseEntity<String> embed(@RequestParam(defaultValue = "") String url,
			@RequestParam(name = "maxwidth", defaultValue = "") String maxWidth,
			@RequestParam(name = "maxheight", defaultValue = "") String maxHeight,
			@RequestParam(defaultValue = "json") String format, Origin origin) throws XMLStreamException {
		int width = length(maxWidth, "maxwidth");
		int height = length(maxHeight, "maxheight");
		if (!format.equals("json") && !format.equals("xml")) {
			throw refused("format is json or xml");
		}
		Shared page = this.pages.at(address(url), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "url is no page of this portal"));
		Map<String, Object> fields = new Embed(page, this.messages.say("site.name", page.language()),
				origin.to("/", page.language()), Math.min(WIDTH, width), Math.min(HEIGHT, height))
			.fields(width, height);
		return format.equals("xml") ? ResponseEntity.ok().contentType(XML).body(Embed.xml(fields))
				: ResponseEntity.ok().contentType(JSON).body(this.mapper.writeValueAsString(fields));
	}

	private static int length(String text, String name) {
		if (text.isEmpty()) {
			return Integer.MAX_VALUE;
		}
		if (!text.matches("[1-9]\\d{0,8}")) {
			throw refused(name + " is a whole number of pixels, at least 1");
		}
		return Integer.parseInt(text);
	}

	private static URI address(String url) {
		if (url.isEmpty()) {
			throw refused("url is missing: the address of a page of this portal");
		}
		try {
			return new URI(url);
		}
		catch (URISyntaxException ex) {
			throw refused("url is not an address");
		}
	}

	private static ResponseStatusException refused(String why) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> problem(ResponseStatusException ex) {
		return ResponseEntity.status(ex.getStatusCode())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ex.getBody());
	}

}
