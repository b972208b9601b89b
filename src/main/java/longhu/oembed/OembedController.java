package longhu.oembed;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Positive;
import longhu.catalog.Messages;
import longhu.catalog.OneOf;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
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

	/**
	 * What a consumer asks for.
	 *
	 * @param url of a page of this portal
	 * @param maxwidth in pixels
	 * @param maxheight in pixels
	 */
	record OembedParameters(@NotEmpty String url, @Positive @Nullable Integer maxwidth,
			@Positive @Nullable Integer maxheight, @OneOf("json|xml") String format) {
	}

	@GetMapping("/oembed")
	ResponseEntity<String> embed(@Valid OembedParameters asked, Origin origin) throws XMLStreamException {
		int width = (asked.maxwidth() != null) ? asked.maxwidth() : Integer.MAX_VALUE;
		int height = (asked.maxheight() != null) ? asked.maxheight() : Integer.MAX_VALUE;
		Shared page = this.pages.at(address(asked.url()), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "url is no page of this portal"));
		Map<String, Object> fields = new Embed(page, this.messages.say("site.name", page.language()),
				origin.to("/", page.language()), Math.min(WIDTH, width), Math.min(HEIGHT, height))
			.fields(width, height);
		return asked.format().equals("xml") ? ResponseEntity.ok().contentType(XML).body(Embed.xml(fields))
				: ResponseEntity.ok().contentType(JSON).body(this.mapper.writeValueAsString(fields));
	}

	private static URI address(String url) {
		try {
			return new URI(url);
		}
		catch (URISyntaxException ex) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "url is not an address");
		}
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> problem(ResponseStatusException ex) {
		return ResponseEntity.status(ex.getStatusCode())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ex.getBody());
	}

}
