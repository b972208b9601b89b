package longhu;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import longhu.content.ContentCommand;
import longhu.content.ContentProperties;
import longhu.content.EditionCommand;
import longhu.content.PruneCommand;
import longhu.export.ExportCommand;
import longhu.search.SearchProperties;
import longhu.site.SiteProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the portal; with {@code --check} it only checks the content, with
 * {@code --edition} it records it as an edition, with {@code --export} it only writes it
 * all out, with {@code --prune} it drops editions from the database.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LonghuApplication {

	private static final String OPTION = "--longhu.";

	public static void main(String[] args) {
		List<String> unknown = Arrays.stream(args)
			.filter((arg) -> arg.startsWith(OPTION) && !options().contains(name(arg)))
			.toList();
		if (!unknown.isEmpty()) {
			System.err.println("unknown option " + String.join(", ", unknown) + "; known are " + OPTION
					+ String.join(", " + OPTION, options()));
			System.exit(1);
		}
		String folder = Arrays.stream(args).filter((arg) -> arg.matches("--export(=.*)?")).findFirst().orElse(null);
		if (folder != null) {
			System.exit(ExportCommand.run(folder.replaceFirst("--export=?", ""), args,
					(all) -> SpringApplication.run(LonghuApplication.class, all), System.out));
		}
		if (Arrays.asList(args).contains("--check")) {
			System.exit(ContentCommand.check(value(args, "content"), System.out));
		}
		if (Arrays.asList(args).contains("--edition")) {
			System.exit(EditionCommand.record(value(args, "content"), System.out));
		}
		if (Arrays.asList(args).contains("--prune")) {
			System.exit(PruneCommand.run(args, System.out));
		}
		int template = Arrays.asList(args).indexOf("--new");
		if (template >= 0) {
			System.exit(ContentCommand.template((template + 1 < args.length) ? args[template + 1] : "", System.out));
		}
		SpringApplication.run(LonghuApplication.class, args);
	}

	/** The names behind {@code --longhu.}: the components of the property records. */
	private static TreeSet<String> options() {
		TreeSet<String> options = new TreeSet<>();
		Stream.of(ContentProperties.class, SearchProperties.class, SiteProperties.class)
			.flatMap((type) -> Arrays.stream(type.getRecordComponents()))
			.forEach((component) -> options
				.add(component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT)));
		return options;
	}

	private static String name(String arg) {
		String option = arg.substring(OPTION.length());
		return option.contains("=") ? option.substring(0, option.indexOf('=')) : option;
	}

	private static @org.jspecify.annotations.Nullable String value(String[] args, String option) {
		return Arrays.stream(args)
			.filter((arg) -> arg.startsWith(OPTION + option + "="))
			.map((arg) -> arg.substring(arg.indexOf('=') + 1))
			.findFirst()
			.orElse(System.getProperty("longhu." + option));
	}

}
