package longhu.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import org.springdoc.core.customizers.OpenApiCustomizer;

/**
 * What the document says of the whole: whose it is, how it changes, and the fields that
 * do not speak for themselves.
 */
class OpenApiInfo implements OpenApiCustomizer {

	/**
	 * Changes with what is promised, not with what is said: see the policy in the text.
	 */
	static final String VERSION = "1.0.0";

	static final List<String> TAGS = List.of("entries", "article", "statements", "claims", "events", "sources", "terms",
			"search");

	private static final String ORIGIN = "${origin}";

	private final Texts texts;

	OpenApiInfo(Texts texts) {
		this.texts = texts;
	}

	@Override
	public void customise(OpenAPI document) {
		document.setInfo(info());
		document.setServers(List.of(new Server().url(ORIGIN)));
		document
			.setExternalDocs(new ExternalDocumentation().url(ORIGIN + "/api").description(this.texts.of("api.title")));
		document.setTags(
				TAGS.stream().map((tag) -> new Tag().name(tag).description(this.texts.of("api.tag." + tag))).toList());
		document.setPaths(sorted(document.getPaths()));
		Components components = document.getComponents();
		components.setSchemas(new TreeMap<>(components.getSchemas()));
		components.getSchemas().values().forEach(this::describe);
		new OpenApiErrors(this.texts).describe(components);
	}

	private Info info() {
		return new Info().title(this.texts.of("api.title"))
			.version(VERSION)
			.description(this.texts.of("api.lead") + "\n\n**" + this.texts.of("api.page.version") + "** "
					+ this.texts.of("api.policy"))
			.contact(new Contact().name(this.texts.of("site.name")).url(ORIGIN + "/about"))
			.license(new License().name("${licence}").url(ORIGIN + "/about"));
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
				if (property.get$ref() == null) {
					property.setDescription(this.texts.ifThere("api.field." + name));
				}
			});
		}
	}

}
