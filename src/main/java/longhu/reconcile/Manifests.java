package longhu.reconcile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import org.springframework.stereotype.Component;

/**
 * What each version of the service says of itself.
 */
@Component
class Manifests {

	/** Pixels that a preview needs. */
	private static final int WIDTH = 430;

	private static final int HEIGHT = 300;

	private final Candidates candidates;

	private final Messages messages;

	Manifests(Candidates candidates, Messages messages) {
		this.candidates = candidates;
		this.messages = messages;
	}

	/** The manifest of version 0.2, with addresses for everything. */
	Map<String, Object> of02(Language language, Origin origin) {
		String here = origin.to("/reconcile", language);
		Map<String, Object> manifest = about("0.2", language, origin);
		manifest.put("identifierSpace", origin.text() + "/id/");
		manifest.put("schemaSpace", origin.text() + "/data");
		manifest.put("view", Map.of("url", origin.to("/id/{{id}}", language)));
		manifest.put("preview", OrderedJson.of("url", here + "/preview?id={{id}}", "width", WIDTH, "height", HEIGHT));
		manifest.put("suggest", OrderedJson.of("entity", suggested(here, "entity"), "property",
				suggested(here, "property"), "type", suggested(here, "type")));
		manifest
			.put("extend", OrderedJson.of("propose_properties", service(here, "/extend/propose"), "property_settings",
					PropertySetting.all().stream().map((setting) -> setting.of02(this.messages, language)).toList()));
		return manifest;
	}

	private static Map<String, Object> suggested(String url, String what) {
		Map<String, Object> service = service(url, "/suggest/" + what);
		service.put("flyout_service_url", url);
		service.put("flyout_service_path", "/flyout/" + what + "?id=${id}");
		return service;
	}

	private static Map<String, Object> service(String url, String path) {
		return OrderedJson.of("service_url", url, "service_path", path);
	}

	/** The manifest of the draft of 1.0, whose paths are fixed. */
	Map<String, Object> of10(Language language, Origin origin) {
		Map<String, Object> manifest = about("1.0-draft", language, origin);
		manifest.put("lang", language.tag());
		manifest.put("dir", "ltr");
		manifest.put("view", Map.of("url", origin.to("/id/{id}", language)));
		manifest.put("preview", OrderedJson.of("width", WIDTH, "height", HEIGHT));
		manifest.put("suggest", OrderedJson.of("entity", true, "property", true, "type", true));
		manifest.put("extend", OrderedJson.of("proposeProperties", true, "propertySettings",
				PropertySetting.all().stream().map((setting) -> setting.of10(this.messages, language)).toList()));
		manifest.put("standardizedScore", true);
		return manifest;
	}

	private Map<String, Object> about(String version, Language language, Origin origin) {
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("versions", List.of(version));
		manifest.put("name", this.messages.say("site.name", language));
		manifest.put("documentation", origin.to("/about#tools", language));
		manifest.put("defaultTypes", this.candidates.types(language));
		manifest.put("batchSize", ReconcileQuery.BATCH);
		return manifest;
	}

}
