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

import longhu.catalog.BulkFile;
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
class DataExporter {

	private static final Logger log = LoggerFactory.getLogger(DataExporter.class);

	private final TableDefinitions tables;

	private final List<BulkFile> dumps;

	private final DataPackage descriptor;

	private final Descriptors descriptors;

	private final Readme readme;

	private final DataSource database;

	private final Editions editions;

	private final Origin origin;

	DataExporter(TableDefinitions tables, List<BulkFile> dumps, DataPackage descriptor, Descriptors descriptors,
			Readme readme, DataSource database, Editions editions, Origin origin) {
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
	DataFiles export() throws Exception {
		while (true) {
			long begin = System.nanoTime();
			Edition edition = this.editions.current();
			DataFiles folder = new DataFiles();
			try {
				export(folder, edition);
			}
			catch (IOException | SQLException | RuntimeException ex) {
				folder.close();
				throw ex;
			}
			if (this.editions.current().checksum().equals(edition.checksum())) {
				log.info("data written in {} ms", (System.nanoTime() - begin) / 1_000_000);
				return folder;
			}
			folder.close();
		}
	}

	private void export(DataFiles folder, Edition edition) throws IOException, SQLException {
		List<DataFile> csv = tables(folder);
		dumps(folder);
		Files.writeString(folder.path("datapackage.json"), this.descriptor.of(csv, edition, this.origin));
		folder.add("datapackage.json", "datapackage", null, null);
		this.descriptors.write(folder, edition, this.origin);
		this.readme.write(folder, edition, this.origin);
		folder.finish(edition.date());
	}

	private void dumps(DataFiles folder) throws IOException {
		List<String> dumped = new ArrayList<>();
		for (BulkFile dump : this.dumps) {
			List<String> own = new ArrayList<>();
			try {
				dump.write(this.origin, (name) -> {
					own.add(name);
					Path file = folder.path(name);
					Files.createDirectories(file.getParent());
					return Files.newBufferedWriter(file);
				});
				dumped.addAll(own);
			}
			catch (RuntimeException ex) {
				// the others are none the worse for it
				log.error("{} cannot be made: {}", own, ex.toString());
				for (String name : own) {
					Files.deleteIfExists(folder.path(name));
				}
			}
		}
		for (String name : dumped.stream().filter((name) -> !name.contains("/")).sorted().toList()) {
			folder.add(name, name.replaceFirst(".*\\.", ""), null, null);
		}
	}

	private List<DataFile> tables(DataFiles folder) throws IOException, SQLException {
		List<DataFile> csv = new ArrayList<>();
		try (Connection connection = this.database.getConnection();
				SqliteFile sqlite = new SqliteFile(folder.path("longhu.sqlite"))) {
			// PostgreSQL sends rows in parts only within a transaction
			connection.setAutoCommit(false);
			for (TableDefinition table : this.tables.all()) {
				csv.add(csv(folder, table, connection));
				try (RowReader rows = this.tables.open(table, connection, this.origin)) {
					sqlite.add(rows);
				}
			}
			for (TableDefinition table : this.tables.roots()) {
				jsonLines(folder, table, connection);
			}
		}
		folder.add("longhu.sqlite", "sqlite", null, null);
		return csv;
	}

	private DataFile csv(DataFiles folder, TableDefinition table, Connection connection)
			throws IOException, SQLException {
		String name = table.name() + ".csv";
		long count;
		try (RowReader rows = this.tables.open(table, connection, this.origin);
				Writer file = Files.newBufferedWriter(folder.path(name))) {
			count = CsvFile.write(rows, file);
		}
		return folder.add(name, "csv", table, count);
	}

	private void jsonLines(DataFiles folder, TableDefinition table, Connection connection)
			throws IOException, SQLException {
		String name = table.name() + ".jsonl";
		try (JsonLinesFile rows = new JsonLinesFile(table, this.tables, connection, this.origin);
				Writer file = Files.newBufferedWriter(folder.path(name))) {
			rows.write(file);
		}
		folder.add(name, "jsonl", null, null);
	}

}
