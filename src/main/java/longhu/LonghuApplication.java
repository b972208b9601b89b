package longhu;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
		if (Arrays.asList(args).contains("--help")) {
			System.out.println(help());
			return;
		}
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
			.forEach((type) -> options(type, "", options));
		return options;
	}

	private static void options(Class<?> type, String prefix, TreeSet<String> options) {
		for (RecordComponent component : type.getRecordComponents()) {
			String name = prefix + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
			if (component.getType().isRecord()) {
				options(component.getType(), name + ".", options);
			}
			else {
				options.add(name);
			}
		}
	}

	private static String help() {
		return """
				usage: java -jar longhu.jar [option ...]
				  --check            checks the content and ends
				  --new=KIND/SLUG    prints a template for an entry and ends
				  --edition          records the content as an edition and ends
				  --export=DIR       writes the whole portal as files and ends
				  --help             prints this and ends
				  --server.port=N    port, 8080 else; any property of Spring Boot is set like this
				  --management.server.port=N  health, info and metrics on a port of their own
				of the portal itself, each with a value behind '=' (README, "Running it"):
				""" + options().stream().map((option) -> "  " + OPTION + option).collect(Collectors.joining("\n"));
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
