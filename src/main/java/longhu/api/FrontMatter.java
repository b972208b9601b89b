package longhu.api;

import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * What stands before a Markdown text, in YAML between lines of three hyphens.
 */
final class FrontMatter {

	private FrontMatter() {
	}

	static String of(Map<String, Object> matter) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setAllowUnicode(true);
		return "---\n" + new Yaml(options).dump(matter) + "---\n\n";
	}

}
