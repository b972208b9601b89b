package longhu.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the document says of the whole: whose it is, how it changes, what answers other
 * than good ones look like, and the fields that do not speak for themselves.
 */
@Component
class DocumentText implements OpenApiCustomizer {

	/**
	 * Changes with what is promised, not with what is said: see the policy in the text.
	 */
	static final String VERSION = "1.0.0";

	static final List<String> TAGS = List.of("entries", "article", "statements", "claims", "events", "sources", "terms",
			"search");

	private static final Map<String, String> DETAILS = Map.of("400", "limit is a number from 1 to 200", "404",
			"There is nothing at this address.", "406",
			"This address does not come in the form that was asked for; it comes as application/json.", "429",
			"There were too many requests: try again after the seconds that Retry-After says.");

	private final Editions editions;

	private final MessageSource messages;

	DocumentText(Editions editions, MessageSource messages) {
		this.editions = editions;
		this.messages = messages;
	}

	@Override
	public void customise(OpenAPI document) {
		Edition edition = this.editions.current();
		String contact = edition.contact();
		document.setInfo(new Info().title(say("api.title"))
			.version(VERSION)
			.description(say("api.lead") + "\n\n**" + say("api.page.version") + "** " + say("api.policy"))
			.contact((contact != null && contact.contains("@"))
					? new Contact().name(say("site.name")).email(contact.replace("mailto:", ""))
					: new Contact().name(say("site.name")).url(Document.PLACE + "/about"))
			.license(new License().name((edition.licence() != null) ? edition.licence() : say("api.licence"))
				.url(Document.PLACE + "/about")));
		document.setServers(List.of(new Server().url(Document.SERVER)));
		document
			.setExternalDocs(new ExternalDocumentation().url(Document.PLACE + "/api").description(say("api.title")));
		document.setTags(TAGS.stream().map((tag) -> new Tag().name(tag).description(say("api.tag." + tag))).toList());
		document.setPaths(sorted(document.getPaths()));
		Components components = document.getComponents();
		components.setSchemas(new TreeMap<>(components.getSchemas()));
		components.getSchemas().values().forEach(this::describe);
		components.addSchemas("Problem", problem());
		List.of("304", "400", "404", "406", "410", "429")
			.forEach((status) -> components.addResponses(OperationText.status(status), response(status)));
	}

	private static Paths sorted(Map<String, PathItem> paths) {
		Paths sorted = new Paths();
		paths.entrySet()
			.stream()
			.sorted(Comparator
				.comparing(
						(Map.Entry<String, PathItem> path) -> TAGS.indexOf(path.getValue().getGet().getTags().get(0)))
				.thenComparing(Map.Entry::getKey))
			.forEach((path) -> sorted.addPathItem(path.getKey(), path.getValue()));
		return sorted;
	}

	private void describe(Schema<?> schema) {
		if (schema.getProperties() != null) {
			schema.getProperties().forEach((name, property) -> {
				String text = this.messages.getMessage("api.field." + name, null, null,
						LocaleContextHolder.getLocale());
				if (text != null && property.get$ref() == null) {
					property.setDescription(text);
				}
			});
		}
	}

	private Schema<?> problem() {
		Schema<?> problem = new JsonSchema();
		problem.setTypes(Set.of("object"));
		problem.setDescription(say("api.problem"));
		problem.setRequired(List.of("type", "title", "status", "detail"));
		for (String text : List.of("type", "title", "detail", "successor")) {
			problem.addProperty(text, new JsonSchema().types(Set.of("string")));
		}
		Objects.requireNonNull(problem.getProperties().get("successor")).setDescription(say("api.problem.successor"));
		problem.addProperty("status", new JsonSchema().types(Set.of("integer")));
		return problem;
	}

	private ApiResponse response(String status) {
		ApiResponse response = new ApiResponse().description(say("api.status." + status));
		if (status.equals("429")) {
			response.addHeaderObject("Retry-After", new Header().description(say("api.header.Retry-After"))
				.schema(new JsonSchema().types(Set.of("integer"))));
		}
		if (status.equals("304")) {
			return response;
		}
		MediaType type = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/Problem"));
		if (DETAILS.containsKey(status)) {
			int code = Integer.parseInt(status);
			Map<String, Object> example = new LinkedHashMap<>();
			example.put("type", "about:blank");
			example.put("title", org.springframework.http.HttpStatus.valueOf(code).getReasonPhrase());
			example.put("status", code);
			example.put("detail", DETAILS.get(status));
			type.setExample(example);
		}
		return response.content(new Content().addMediaType("application/problem+json", type));
	}

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
