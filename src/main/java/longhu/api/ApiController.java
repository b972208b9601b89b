package longhu.api;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Origin;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of the API as a page for people: the same words, from the same document.
 */
@Controller
class ApiController {

	private final Document document;

	private final JsonMapper mapper;

	ApiController(Document document, JsonMapper mapper) {
		this.document = document;
		this.mapper = mapper;
	}

	@GetMapping(path = "/api", produces = MediaType.TEXT_HTML_VALUE)
	String page(HttpServletRequest request, Locale locale, Origin origin, Model model) throws JsonProcessingException {
		JsonNode document = this.mapper.readTree(this.document.openapiJson(request, Document.PATH, locale));
		model.addAttribute("server", origin.text());
		model.addAttribute("version", document.at("/info/version").asString());
		model.addAttribute("groups", groups(document));
		return "api/api";
	}

	/** The operations under one tag. */
	record Group(String tag, String text, List<Described> operations) {
	}

	private List<Group> groups(JsonNode document) {
		List<Described> all = document.get("paths")
			.propertyStream()
			.map((path) -> Described.of(path.getKey(), path.getValue().get("get"), this.mapper))
			.toList();
		return document.get("tags")
			.valueStream()
			.map((tag) -> new Group(tag.get("name").asString(), tag.get("description").asString(),
					all.stream().filter((one) -> one.tag().equals(tag.get("name").asString())).toList()))
			.toList();
	}

}
