package longhu.mcp;

import java.util.List;
import java.util.Map;

import longhu.catalog.Language;

/**
 * The arguments of a call, of the types that the input schema demands.
 */
record Arguments(Map<String, Object> values) {

	/** A text, or an empty one. */
	String text(String name) {
		return (this.values.get(name) instanceof String text) ? text.strip() : "";
	}

	int number(String name, int otherwise) {
		return (this.values.get(name) instanceof Number number) ? number.intValue() : otherwise;
	}

	List<String> list(String name) {
		return (this.values.get(name) instanceof List<?> list) ? list.stream().map(String::valueOf).toList()
				: List.of();
	}

	Language language() {
		return Language.ofTag(text("language")).orElse(Language.ZH_HANT);
	}

}
