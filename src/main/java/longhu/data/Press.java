package longhu.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import longhu.catalog.Dump;
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import longhu.catalog.Origin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the files of an edition.
 */
@Component
class Press {

	private static final Logger log = LoggerFactory.getLogger(Press.class);

	private final Tables tables;

	private final List<Dump> dumps;

	private final DataPackage descriptor;

	private final Descriptors descriptors;

	private final Readme readme;

	private final DataSource database;

	private final Editions editions;

	private final Origin origin;

	Press(Tables tables, List<Dump> dumps, DataPackage descriptor, Descriptors descriptors, Readme readme,
			DataSource database, Editions editions, Origin origin) {
		this.tables = tables;
		this.dumps = dumps;
		this.descriptor = descriptor;
		this.descriptors = descriptors;
		this.readme = readme;
		this.database = database;
		this.editions = editions;
		this.origin = origin;
	}

	/** All files; again from the start if the content changed under them. */
	Shelf print() throws Exception {
		while (true) {
			long begin = System.nanoTime();
			Edition edition = this.editions.current();
			Shelf shelf = new Shelf();
			try {
				print(shelf, edition);
			}
			catch (IOException | SQLException | RuntimeException ex) {
				shelf.close();
				throw ex;
			}
			if (this.editions.current().checksum().equals(edition.checksum())) {
				log.info("data written in {} ms", (System.nanoTime() - begin) / 1_000_000);
				return shelf;
			}
			shelf.close();
		}
	}

	private void print(Shelf shelf, Edition edition) throws IOException, SQLException {
		List<DataFile> csv = tables(shelf);
		dumps(shelf);
		Files.writeString(shelf.path("datapackage.json"), this.descriptor.of(csv, edition, this.origin));
		shelf.add("datapackage.json", "datapackage", null, null);
		this.descriptors.write(shelf, edition, this.origin);
		this.readme.write(shelf, edition, this.origin);
		shelf.seal(edition.date());
	}

	private void dumps(Shelf shelf) throws IOException {
		List<String> dumped = new ArrayList<>();
		for (Dump dump : this.dumps) {
			List<String> own = new ArrayList<>();
			try {
				dump.write(this.origin, (name) -> {
					own.add(name);
					Path file = shelf.path(name);
					Files.createDirectories(file.getParent());
					return Files.newBufferedWriter(file);
				});
				dumped.addAll(own);
			}
			catch (RuntimeException ex) {
				// the others are none the worse for it
				log.error("{} cannot be made: {}", own, ex.toString());
				for (String name : own) {
					Files.deleteIfExists(shelf.path(name));
				}
			}
		}
		for (String name : dumped.stream().filter((name) -> !name.contains("/")).sorted().toList()) {
			shelf.add(name, name.replaceFirst(".*\\.", ""), null, null);
		}
	}

	private List<DataFile> tables(Shelf shelf) throws IOException, SQLException {
		List<DataFile> csv = new ArrayList<>();
		try (Connection connection = this.database.getConnection();
				SqliteFile sqlite = new SqliteFile(shelf.path("longhu.sqlite"))) {
			// PostgreSQL sends rows in parts only within a transaction
			connection.setAutoCommit(false);
			for (Table table : this.tables.all()) {
				csv.add(csv(shelf, table, connection));
				try (Cursor rows = this.tables.open(table, connection, this.origin)) {
					sqlite.add(rows);
				}
			}
			for (Table table : this.tables.roots()) {
				jsonLines(shelf, table, connection);
			}
		}
		shelf.add("longhu.sqlite", "sqlite", null, null);
		return csv;
	}

	private DataFile csv(Shelf shelf, Table table, Connection connection) throws IOException, SQLException {
		String name = table.name() + ".csv";
		long count;
		try (Cursor rows = this.tables.open(table, connection, this.origin);
				Writer file = Files.newBufferedWriter(shelf.path(name))) {
			count = CsvFile.write(rows, file);
		}
		return shelf.add(name, "csv", table, count);
	}

	private void jsonLines(Shelf shelf, Table table, Connection connection) throws IOException, SQLException {
		String name = table.name() + ".jsonl";
		try (JsonLinesFile rows = new JsonLinesFile(table, this.tables, connection, this.origin);
				Writer file = Files.newBufferedWriter(shelf.path(name))) {
			rows.write(file);
		}
		shelf.add(name, "jsonl", null, null);
	}

}
