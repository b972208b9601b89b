package longhu.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import longhu.catalog.Bundle;
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

	private final Readme readme;

	private final DataSource database;

	private final Editions editions;

	private final Origin origin;

	Press(Tables tables, List<Dump> dumps, DataPackage descriptor, Readme readme, DataSource database,
			Editions editions, Origin origin) {
		this.tables = tables;
		this.dumps = dumps;
		this.descriptor = descriptor;
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
		List<String> dumped = new ArrayList<>();
		for (Dump dump : this.dumps) {
			dump.write(this.origin, (name) -> {
				dumped.add(name);
				Path file = shelf.path(name);
				Files.createDirectories(file.getParent());
				return Files.newBufferedWriter(file);
			});
		}
		for (String name : dumped.stream().filter((name) -> !name.contains("/")).sorted().toList()) {
			shelf.add(name, name.replaceFirst(".*\\.", ""), null, null);
		}
		Files.writeString(shelf.path("datapackage.json"), this.descriptor.of(csv, edition, this.origin));
		shelf.add("datapackage.json", "datapackage", null, null);
		this.readme.write(shelf, edition, this.origin);
		sums(shelf);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(shelf.path("." + Shelf.ARCHIVE)));
				Bundle zip = new Bundle(out, edition.date())) {
			for (String path : shelf.paths()) {
				if (!path.startsWith(".")) {
					try (InputStream file = Files.newInputStream(shelf.path(path))) {
						zip.add(path, file);
					}
				}
			}
		}
		Files.move(shelf.path("." + Shelf.ARCHIVE), shelf.path(Shelf.ARCHIVE));
		shelf.add(Shelf.ARCHIVE, "zip", null, null);
	}

	private List<DataFile> tables(Shelf shelf) throws IOException, SQLException {
		List<DataFile> csv = new ArrayList<>();
		try (Connection connection = this.database.getConnection();
				SqliteFile sqlite = new SqliteFile(shelf.path("longhu.sqlite"))) {
			for (Table table : this.tables.all()) {
				String name = table.name() + ".csv";
				long count;
				try (Cursor rows = Tables.open(table, connection, this.origin);
						Writer file = Files.newBufferedWriter(shelf.path(name))) {
					count = CsvFile.write(rows, file);
				}
				csv.add(shelf.add(name, "csv", table, count));
				try (Cursor rows = Tables.open(table, connection, this.origin)) {
					sqlite.add(rows);
				}
			}
			for (Table table : this.tables.roots()) {
				String name = table.name() + ".jsonl";
				try (JsonLinesFile rows = new JsonLinesFile(table, this.tables, connection, this.origin);
						Writer file = Files.newBufferedWriter(shelf.path(name))) {
					rows.write(file);
				}
				shelf.add(name, "jsonl", null, null);
			}
		}
		shelf.add("longhu.sqlite", "sqlite", null, null);
		return csv;
	}

	/** As {@code sha256sum -c} reads it. */
	private static void sums(Shelf shelf) throws IOException {
		StringBuilder sums = new StringBuilder();
		for (String path : shelf.paths()) {
			sums.append(Shelf.sha256(shelf.path(path))).append("  ").append(path).append('\n');
		}
		Files.writeString(shelf.path("SHA256SUMS"), sums);
		shelf.add("SHA256SUMS", "sums", null, null);
	}

}
