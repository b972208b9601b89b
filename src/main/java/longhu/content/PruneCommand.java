package longhu.content;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code --prune}: drops the schemas of editions that nobody needs: all but the newest
 * two, and those that a running node serves from.
 */
public final class PruneCommand {

	private static final int KEPT = 2;

	private PruneCommand() {
	}

	/** What is read of the settings of the portal. */
	@EnableConfigurationProperties({ DataSourceProperties.class, ContentProperties.class })
	static class Settings {

	}

	/** A schema and the day of its edition, null if it is half made. */
	private record Found(EditionSchema schema, @Nullable LocalDate date) {

		String line() {
			return this.schema.name()
					+ ((this.date != null) ? ", the edition of " + this.date : ", which was never whole");
		}

	}

	/**
	 * Drops them, and says which.
	 * @param args of the program
	 * @return the exit code: 0, or 1 if the database cannot be used
	 */
	public static int run(String[] args, PrintStream out) {
		try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(Settings.class)
			.web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.run(args)) {
			Database database = Database.of(settings.getBean(DataSourceProperties.class),
					settings.getBean(ContentProperties.class));
			try (Connection connection = database.connect()) {
				prune(connection, out);
				if (!database.postgresql()) {
					try (Statement statement = connection.createStatement()) {
						statement.execute("shutdown compact");
					}
				}
				return 0;
			}
			catch (SQLException ex) {
				throw database.refusal(ex);
			}
		}
		catch (UnusableDatabaseException ex) {
			out.print(ex.getMessage());
			return 1;
		}
	}

	private static void prune(Connection connection, PrintStream out) throws SQLException {
		List<Found> all = new ArrayList<>();
		for (EditionSchema schema : EditionSchema.all(connection)) {
			all.add(new Found(schema, schema.edition(connection)));
		}
		all.sort(Comparator.comparing(Found::date, Comparator.nullsLast(Comparator.reverseOrder()))
			.thenComparing((found) -> found.schema().name()));
		for (int place = 0; place < all.size(); place++) {
			Found found = all.get(place);
			if (place < KEPT && found.date() != null) {
				out.println("kept " + found.line());
			}
			else if (!found.schema().free(connection)) {
				out.println("kept " + found.line() + ": a running node holds it");
			}
			else {
				found.schema().drop(connection);
				out.println("dropped " + found.line());
			}
		}
	}

}
