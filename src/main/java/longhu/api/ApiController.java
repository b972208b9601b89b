package longhu.api;

import java.util.List;
import java.util.Locale;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document of the API as a page for people: the same words, from the same document,
 * with the values that parameters may have today and a real answer to each example.
 */
@Controller
class ApiController {

	private final OpenApiEndpoint document;

	private final ListOperations lists;

	private final Examples examples;

	private final JsonMapper mapper;

	ApiController(OpenApiEndpoint document, ListOperations lists, Examples examples, JsonMapper mapper) {
		this.document = document;
		this.lists = lists;
		this.examples = examples;
		this.mapper = mapper;
	}

	@GetMapping(path = "/api", produces = MediaType.TEXT_HTML_VALUE)
	String page(Locale locale, Origin origin, Model model) {
		JsonNode document = this.mapper.readTree(this.document.document(Language.of(locale), origin));
		List<OperationView> operations = document.get("paths")
			.propertyStream()
			.map((path) -> described(path.getKey(), path.getValue().get("get"), locale, origin))
			.toList();
		model.addAttribute("server", origin.text());
		model.addAttribute("version", document.at("/info/version").asString());
		model.addAttribute("groups",
				document.get("tags")
					.valueStream()
					.map((tag) -> new Group(tag.get("name").asString(), tag.get("description").asString(),
							operations.stream().filter((one) -> one.tag().equals(tag.get("name").asString())).toList()))
					.toList());
		return "api/api";
	}

	/** The same document for programs that ask here for JSON. */
	@GetMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	String document(Locale locale, Origin origin) {
		return this.document.document(Language.of(locale), origin);
	}

	/** The operations under one tag. */
	record Group(String tag, String text, List<OperationView> operations) {
	}

	private OperationView described(String path, JsonNode operation, Locale locale, Origin origin) {
		Object answer = this.examples.answer(path, operation, locale, origin);
		return OperationView.of(path, operation,
				this.lists.all()
					.filter((list) -> list.path().equals(path))
					.flatMap((list) -> list.filters().stream())
					.toList(),
				(answer != null) ? this.mapper.writerWithDefaultPrettyPrinter().writeValueAsString(answer) : "");
	}

}
