package longhu.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.ReproducibleZip;

/**
 * Where an export is written, with the sums of its files. Only an empty folder is taken,
 * or one that holds an earlier export and nothing else.
 */
final class Folder {

	static final String SUMS = "SHA256SUMS";

	private final Path root;

	private final Map<String, String> sums = new ConcurrentSkipListMap<>();

	private final Set<Path> given = ConcurrentHashMap.newKeySet();

	/** That were made. */
	private final Set<Path> folders = ConcurrentHashMap.newKeySet();

	private final AtomicLong bytes = new AtomicLong();

	Folder(Path root) {
		this.root = root;
	}

	/**
	 * Whether there is room.
	 * @return the files of an earlier export
	 * @throws IOException if there is a file, or a folder with something else in it
	 */
	Set<String> check() throws IOException {
		if (!Files.exists(this.root)) {
			return Set.of();
		}
		if (!Files.isDirectory(this.root)) {
			throw new IOException(this.root + " is a file and no folder");
		}
		Set<String> earlier = earlier();
		try (Stream<Path> files = Files.walk(this.root)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (!earlier.contains(name(file)) && !name(file).equals(SUMS)) {
					throw new IOException(this.root + " holds " + name(file)
							+ ", which is no part of an earlier export; name a new or empty folder");
				}
			}
		}
		return earlier;
	}

	/** Takes away an earlier export. */
	void clear() throws IOException {
		for (String name : check()) {
			Files.deleteIfExists(this.root.resolve(name));
		}
		Files.deleteIfExists(this.root.resolve(SUMS));
	}

	private String name(Path file) {
		return this.root.relativize(file).toString().replace('\\', '/');
	}

	/** The files that the sums of an earlier export name. */
	private Set<String> earlier() throws IOException {
		Path sums = this.root.resolve(SUMS);
		if (!Files.isRegularFile(sums)) {
			return Set.of();
		}
		try (Stream<String> lines = Files.lines(sums)) {
			return lines.filter((line) -> line.matches("[0-9a-f]{64}  .+"))
				.map((line) -> line.substring(66))
				.filter((name) -> this.root.resolve(name).normalize().startsWith(this.root))
				.collect(Collectors.toSet());
		}
	}

	/** Where a file goes whose name begins at the root, with slashes. */
	Path path(String name) throws IOException {
		Path path = this.root.resolve(name).normalize();
		if (!path.startsWith(this.root)) {
			throw new IOException(name + " leads out of the export");
		}
		this.given.add(path);
		if (!this.folders.contains(path.getParent())) {
			Files.createDirectories(path.getParent());
			this.folders.add(path.getParent());
		}
		return path;
	}

	void write(String name, byte[] content) throws IOException {
		Files.write(path(name), content);
		add(name, new ByteArrayInputStream(content), content.length);
	}

	/** Takes up a file that was written to its {@link #path}. */
	void add(String name) throws IOException {
		try (InputStream file = Files.newInputStream(path(name))) {
			add(name, file, Files.size(path(name)));
		}
	}

	private void add(String name, InputStream content, long size) throws IOException {
		this.sums.put(name, ReproducibleZip.sha256(content));
		this.bytes.addAndGet(size);
	}

	/** Takes away what was written so far: half an export is none. */
	void discard() throws IOException {
		for (Path path : this.given) {
			Files.deleteIfExists(path);
		}
	}

	/** Ends with the sums, as {@code sha256sum -c} reads them. */
	void seal() throws IOException {
		StringBuilder text = new StringBuilder();
		this.sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
		Files.writeString(this.root.resolve(SUMS), text);
	}

	/** All files, sorted. */
	List<String> names() {
		return Stream.concat(this.sums.keySet().stream(), Stream.of(SUMS)).sorted().toList();
	}

	long bytes() {
		return this.bytes.get();
	}

}
