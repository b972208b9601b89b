package longhu.data;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import longhu.catalog.ReproducibleZip;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one edition, in a temporary folder that goes when this is closed.
 */
final class DataFiles implements AutoCloseable {

	static final String ARCHIVE = "longhu.zip";

	private static final String SUMS = "SHA256SUMS";

	private final Path folder;

	private final List<DataFile> files = new ArrayList<>();

	DataFiles() throws IOException {
		this.folder = Files.createTempDirectory("longhu-data-");
	}

	/** Where a file of this name stands. */
	Path path(String name) {
		return this.folder.resolve(name);
	}

	/** Takes up a file that was written. */
	DataFile add(String name, String what, @Nullable TableDefinition table, @Nullable Long rows) throws IOException {
		DataFile file = new DataFile(name, what, Files.size(path(name)), sha256(path(name)), table, rows);
		this.files.add(file);
		return file;
	}

	/**
	 * The files that have an address of their own, in the order in which they were made.
	 */
	List<DataFile> files() {
		return List.copyOf(this.files);
	}

	Optional<DataFile> find(String name) {
		return this.files.stream().filter((file) -> file.name().equals(name)).findFirst();
	}

	/**
	 * Adds the sums of all files, as {@code sha256sum -c} reads them, and the archive.
	 */
	void finish(LocalDate date) throws IOException {
		StringBuilder sums = new StringBuilder();
		for (String path : paths()) {
			sums.append(sha256(path(path))).append("  ").append(path).append('\n');
		}
		Files.writeString(path(SUMS), sums);
		add(SUMS, "sums", null, null);
		List<String> all = paths();
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path(ARCHIVE)));
				ReproducibleZip zip = new ReproducibleZip(out, date)) {
			for (String path : all) {
				try (InputStream file = Files.newInputStream(path(path))) {
					zip.add(path, file);
				}
			}
		}
		add(ARCHIVE, "zip", null, null);
	}

	/** The paths of all files below the folder, sorted. */
	private List<String> paths() throws IOException {
		try (Stream<Path> all = Files.walk(this.folder)) {
			return all.filter(Files::isRegularFile)
				.map((file) -> this.folder.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
	}

	static String sha256(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			return ReproducibleZip.sha256(in);
		}
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
