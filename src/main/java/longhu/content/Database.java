package longhu.content;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.core.NestedExceptionUtils;

/**
 * The database that an edition is looked for in: connections outside of the pool, and in
 * one line what is wrong where it refuses.
 *
 * @param url its address, as the driver takes it
 * @param patience how long one that is away is waited for
 */
record Database(String url, String user, String password, Duration patience) {

	private static final Logger log = LoggerFactory.getLogger(Database.class);

	/** A user that the address names, whatever the property says. */
	private static final Pattern USER = Pattern.compile("[?&;]user=([^&;]*)", Pattern.CASE_INSENSITIVE);

	private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

	/** SQL states of a server that is not there, is starting or is full. */
	private static final Set<String> AWAY = Set.of("08001", "08004", "08006", "57P03", "53300", "90067");

	/** Errors of H2 and of the storage below it about the bytes of a file. */
	private static final Set<Integer> DAMAGED = Set.of(90030, 90028, 90031, 50000, 90048);

	static Database of(DataSourceProperties properties, ContentProperties options) {
		String url = properties.determineUrl();
		Matcher named = USER.matcher(url);
		return new Database(url,
				named.find() ? named.group(1) : Objects.requireNonNullElse(properties.determineUsername(), ""),
				Objects.requireNonNullElse(properties.determinePassword(), ""), options.databaseWait());
	}

	boolean postgresql() {
		return this.url.startsWith("jdbc:postgresql:");
	}

	/** H2 in a file, or in one of another process. */
	boolean stored() {
		return !this.url.startsWith("jdbc:h2:mem:");
	}

	/** H2 in a file that this process alone has open. */
	boolean file() {
		return this.url.matches("(?i)jdbc:h2:(?!mem:|tcp:|ssl:)(?!.*;AUTO_SERVER=TRUE).*");
	}

	/** The address without what may be secret in it. */
	String name() {
		return this.url.replaceFirst("^jdbc:(h2:(file:)?)?", "").replaceFirst("[?;].*", "").replaceFirst("//.*@", "//");
	}

	/**
	 * A connection; one that is away is waited for, with a line for each try.
	 * @throws UnusableDatabaseException if there is none
	 */
	Connection connect() {
		long end = System.nanoTime() + this.patience.toNanos();
		while (true) {
			try {
				return DriverManager.getConnection(this.url, this.user, this.password);
			}
			catch (SQLException ex) {
				Duration left = Duration.ofNanos(end - System.nanoTime());
				if (!AWAY.contains(String.valueOf(ex.getSQLState())) || left.isNegative()) {
					throw refusal(ex);
				}
				log.warn("the database {} is away ({}); it is waited for, {} s at most", name(), first(ex),
						left.toSeconds());
				pause(ex);
			}
			catch (RuntimeException ex) {
				// the storage of H2 stumbles over its own file
				throw damaged(ex);
			}
		}
	}

	private void pause(SQLException failure) {
		try {
			Thread.sleep(BETWEEN_TRIES.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw refusal(failure);
		}
	}

	/** What to do about a failure, in one line. */
	UnusableDatabaseException refusal(Throwable failure) {
		SQLException sql = null;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof java.io.IOException && String.valueOf(cause.getMessage()).contains("No space left")) {
				return line("the disk with %s is full; make room, then start again".formatted(name()));
			}
			if (cause instanceof SQLException found) {
				sql = found;
			}
		}
		if (sql == null) {
			return line("the database %s cannot be used: %s".formatted(name(), first(failure)));
		}
		return line(switch (String.valueOf(sql.getSQLState())) {
			case "28000", "28P01", "28P02" ->
				"the database %s refuses the user '%s': name or password is wrong; set spring.datasource.username and spring.datasource.password"
					.formatted(name(), this.user);
			case "3D000", "90146" -> "there is no database %s; make one, as with createdb".formatted(name());
			case "42501", "90096", "90040" ->
				"the user '%s' may not make a schema in %s; let its owner say: grant create on database … to %s"
					.formatted(this.user, name(), this.user);
			case "25006", "90097" ->
				"the database %s can only be read, and this edition is not in it yet; start once where it can be written"
					.formatted(name());
			case "53100" -> "the disk of the database %s is full; make room, then start again".formatted(name());
			case "90020" ->
				"another process has the database %s open; stop it, or name another file by spring.datasource.url"
					.formatted(name());
			default -> DAMAGED.contains(sql.getErrorCode()) ? spoiled(sql)
					: "the database %s cannot be used: %s".formatted(name(), first(sql));
		});
	}

	UnusableDatabaseException damaged(Throwable failure) {
		return line(spoiled(failure));
	}

	/** The storage below the database knows best what it stumbled over. */
	private String spoiled(Throwable failure) {
		return "the file of the database %s is damaged or none of H2 (%s); delete it, it is made again from the content"
			.formatted(name(), first(NestedExceptionUtils.getMostSpecificCause(failure)));
	}

	private static UnusableDatabaseException line(String text) {
		return new UnusableDatabaseException(text + "\n");
	}

	private static String first(Throwable failure) {
		return String.valueOf(failure.getMessage())
			.lines()
			.findFirst()
			.orElse("")
			.replaceFirst("; SQL statement:$", "");
	}

}
