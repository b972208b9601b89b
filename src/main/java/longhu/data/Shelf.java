package longhu.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import longhu.catalog.Bundle;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The files of one edition, in a temporary folder that goes when the shelf is closed.
 */
final class Shelf implements AutoCloseable {

	static final String ARCHIVE = "longhu.zip";

	private final Path folder;

	private final List<DataFile> files = new ArrayList<>();

	Shelf() throws IOException {
		this.folder = Files.createTempDirectory("longhu-data-");
	}

	/** Where a file of this name stands. */
	Path path(String name) {
		return this.folder.resolve(name);
	}

	/** Takes up a file that was written. */
	DataFile add(String name, String what, @Nullable Table table, @Nullable Long rows) throws IOException {
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

	/** The paths of all files below the folder, sorted. */
	List<String> paths() throws IOException {
		try (Stream<Path> all = Files.walk(this.folder)) {
			return all.filter(Files::isRegularFile)
				.map((file) -> this.folder.relativize(file).toString().replace('\\', '/'))
				.sorted()
				.toList();
		}
	}

	static String sha256(Path file) throws IOException {
		try (var in = Files.newInputStream(file)) {
			return Bundle.sha256(in);
		}
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
