package longhu.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the content: those of a folder, or those inside the program.
 *
 * @param bytes path below the content folder to the file's bytes, sorted; a file that is
 * too large stands with its first bytes only
 * @param unreadable path to the reason for which nothing can be read there
 */
record ContentFiles(Map<String, byte[]> bytes, Map<String, String> unreadable) {

	/** A file over this many bytes is refused. */
	static final int LARGEST = 2_000_000;

	/**
	 * Reads all Markdown and YAML files.
	 * @param folder the folder to read, or null for the content inside the program
	 * @throws UncheckedIOException if a file cannot be read
	 */
	static ContentFiles read(@Nullable Path folder) {
		try {
			return (folder != null) ? new ContentFolder(folder).read() : new ContentFiles(ofProgram(), Map.of());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The folder that an option names; an empty option names none. */
	static @Nullable Path folder(@Nullable String option) {
		return (option != null && !option.isBlank()) ? Path.of(option) : null;
	}

	private static Map<String, byte[]> ofProgram() throws IOException {
		Map<String, byte[]> bytes = new TreeMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/content/**/*.*")) {
			String address = file.getURL().toString();
			String path = address.substring(address.lastIndexOf("/content/") + "/content/".length());
			if (wanted(path)) {
				try (InputStream stream = file.getInputStream()) {
					bytes.put(path, stream.readNBytes(largest(path) + 1));
				}
			}
		}
		return bytes;
	}

	/** Hidden files and what editors leave behind are not content. */
	static boolean wanted(String path) {
		boolean edition = path.startsWith(EditionFile.FOLDER) && path.endsWith(EditionFile.SUFFIX);
		return (path.endsWith(".md") || path.endsWith(".yaml") || edition) && !hidden(path);
	}

	static int largest(String path) {
		return path.startsWith(EditionFile.FOLDER) ? EditionFile.LARGEST : LARGEST;
	}

	static boolean hidden(String path) {
		return Stream.of(path.split("/")).anyMatch((part) -> part.startsWith("."));
	}

	/**
	 * A SHA-256 over paths and bytes, in hexadecimal digits. What says how the content
	 * was before is left out: it names editions by this checksum.
	 */
	String checksum() {
		return sum((path) -> !path.startsWith(EditionFile.FOLDER));
	}

	/** The same of all files. */
	String fingerprint() {
		return sum((path) -> true);
	}

	private String sum(Predicate<String> wanted) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			this.bytes.forEach((path, content) -> {
				if (wanted.test(path)) {
					digest.update((path + '\0' + content.length + '\0').getBytes(StandardCharsets.UTF_8));
					digest.update(content);
				}
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The files as text, by path; what is no text is reported and left out.
	 */
	Map<String, SourceFile> decode(Problems problems) {
		Map<String, SourceFile> files = new TreeMap<>();
		this.bytes.forEach((path, content) -> {
			if (content.length > largest(path)) {
				files.put(path, SourceFile.of(path, ""));
				problems.unreadable(Code.TOO_LARGE, SourceFile.of(path, "").start(),
						"the file is over " + largest(path) / 1_000_000 + " MB; split it");
				return;
			}
			try {
				files.put(path,
						visible(SourceFile.of(path,
								StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString()),
								problems));
			}
			catch (CharacterCodingException ex) {
				files.put(path, SourceFile.of(path, ""));
				problems.unreadable(Code.BAD_ENCODING, badByte(path, content),
						"the file is not UTF-8; save it as UTF-8");
			}
		});
		this.unreadable
			.forEach((path, reason) -> problems.unreadable(Code.NO_CONTENT, SourceFile.of(path, "").start(), reason));
		if (this.bytes.isEmpty() && this.unreadable.isEmpty()) {
			problems.add(Code.NO_CONTENT, SourceFile.of("", "").start(), "the folder holds no .md or .yaml file");
		}
		return files;
	}

	/**
	 * Reports characters that cannot be seen, once for each line, and goes on without.
	 */
	private static SourceFile visible(SourceFile file, Problems problems) {
		if (Characters.refused(file.text()) < 0) {
			return file;
		}
		for (int line = 1; line <= file.lines().size(); line++) {
			String text = file.lines().get(line - 1);
			int index = Characters.refused(text);
			if (index >= 0) {
				problems.add(Code.BAD_VALUE, file.at(line, index + 1), Characters.message(text, index));
			}
		}
		return SourceFile.of(file.path(), Characters.without(file.text()));
	}

	private static SourceFile.Place badByte(String path, byte[] content) {
		CharBuffer good = CharBuffer.allocate(content.length);
		// stops before the first byte that is none
		StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content), good, true);
		SourceFile before = SourceFile.of(path, good.flip().toString());
		int last = before.lines().size();
		return before.at(last, before.lines().get(last - 1).length() + 1);
	}

}
