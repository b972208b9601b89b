package longhu.content;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * What earlier starts left in a database, by Flyway's history of it.
 */
record LoadHistory(Flyway flyway) {

	/** Whether there is nothing to do. */
	boolean complete() {
		return this.flyway.info().applied().length > 0 && this.flyway.info().pending().length == 0 && !cutOff();
	}

	/** Whether a load was killed: it is recorded as failed. */
	boolean cutOff() {
		return Arrays.stream(this.flyway.info().all())
			.map(MigrationInfo::getState)
			.anyMatch((state) -> state.isFailed());
	}

	/** Whether the tables were made. */
	boolean tables() {
		return Arrays.stream(this.flyway.info().applied()).anyMatch((done) -> done.getVersion() != null);
	}

	/** Whether a content was loaded, which a new load that fails leaves as it is. */
	boolean content() {
		return Arrays.stream(this.flyway.info().applied())
			.anyMatch((done) -> done.getVersion() == null && !done.getState().isFailed());
	}

	/**
	 * H2 commits at each DDL, so a first start that was killed leaves some tables behind
	 * and no word of them in Flyway's history. Without that history the database is
	 * somebody else's and is left alone.
	 */
	void dropHalfMade() {
		try (Connection connection = connection();
				Statement statement = connection.createStatement();
				ResultSet history = connection.getMetaData()
					.getTables(null, null, this.flyway.getConfiguration().getTable(), null)) {
			if (history.next()) {
				for (String table : ContentRows.TABLES) {
					statement.execute("drop table if exists " + table);
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Has the tables analysed, outside of the transaction of a load, since H2 commits at
	 * what is no DML.
	 */
	void analyze() {
		try (Connection connection = connection(); Statement statement = connection.createStatement()) {
			statement.execute("analyze");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Connection connection() throws SQLException {
		return this.flyway.getConfiguration().getDataSource().getConnection();
	}

}
