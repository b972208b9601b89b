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
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the document says of the whole: whose it is, how it changes, and the fields that
 * do not speak for themselves.
 */
@Component
class DocumentText implements OpenApiCustomizer {

	/**
	 * Changes with what is promised, not with what is said: see the policy in the text.
	 */
	static final String VERSION = "1.0.0";

	static final List<String> TAGS = List.of("entries", "article", "statements", "claims", "events", "sources", "terms",
			"search");

	private final Editions editions;

	private final OtherAnswers others;

	private final MessageSource messages;

	DocumentText(Editions editions, OtherAnswers others, MessageSource messages) {
		this.editions = editions;
		this.others = others;
		this.messages = messages;
	}

	@Override
	public void customise(OpenAPI document) {
		document.setInfo(info());
		document.setServers(List.of(new Server().url(Document.SERVER)));
		document
			.setExternalDocs(new ExternalDocumentation().url(Document.PLACE + "/api").description(say("api.title")));
		document.setTags(TAGS.stream().map((tag) -> new Tag().name(tag).description(say("api.tag." + tag))).toList());
		document.setPaths(sorted(document.getPaths()));
		Components components = document.getComponents();
		components.setSchemas(new TreeMap<>(components.getSchemas()));
		components.getSchemas().values().forEach(this::describe);
		this.others.describe(components);
	}

	private Info info() {
		Edition edition = this.editions.current();
		String contact = edition.contact();
		return new Info().title(say("api.title"))
			.version(VERSION)
			.description(say("api.lead") + "\n\n**" + say("api.page.version") + "** " + say("api.policy"))
			.contact((contact != null && contact.contains("@"))
					? new Contact().name(say("site.name")).email(contact.replace("mailto:", ""))
					: new Contact().name(say("site.name")).url(Document.PLACE + "/about"))
			.license(new License().name((edition.licence() != null) ? edition.licence() : say("api.licence"))
				.url(Document.PLACE + "/about"));
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

	private String say(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

}
