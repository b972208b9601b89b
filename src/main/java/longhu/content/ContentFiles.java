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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the content: those of a folder, or those inside the program. They are read
 * one at a time, each time when they are needed.
 */
final class ContentFiles {

	/** A file over this many bytes is refused. */
	static final int LARGEST = 2_000_000;

	private final SortedMap<String, Opener> openers;

	private final Map<String, String> unreadable;

	/** By path, so that a file that is saved between two readings is noticed. */
	private final Map<String, Long> sums = new TreeMap<>();

	private final MessageDigest checksum = sha256();

	private final MessageDigest fingerprint = sha256();

	private final String checksumDigits;

	private final String fingerprintDigits;

	/** Opens a file. */
	interface Opener {

		InputStream open() throws IOException;

	}

	/**
	 * With what there is to read.
	 * @param openers by the path below the content folder
	 * @param unreadable path to the reason for which nothing can be read there
	 */
	ContentFiles(SortedMap<String, Opener> openers, Map<String, String> unreadable) {
		this.openers = openers;
		this.unreadable = unreadable;
		openers.forEach(this::sum);
		openers.keySet().removeAll(unreadable.keySet());
		this.checksumDigits = HexFormat.of().formatHex(this.checksum.digest());
		this.fingerprintDigits = HexFormat.of().formatHex(this.fingerprint.digest());
	}

	/**
	 * Finds all Markdown and YAML files.
	 * @param folder the folder to read, or null for the content inside the program
	 * @throws UncheckedIOException if they cannot be found
	 */
	static ContentFiles read(@Nullable Path folder) {
		try {
			return (folder != null) ? new ContentFolder(folder).read() : new ContentFiles(ofProgram(), new TreeMap<>());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The folder that an option names; an empty option names none. */
	static @Nullable Path folder(@Nullable String option) {
		return (option != null && !option.isBlank()) ? Path.of(option) : null;
	}

	private static SortedMap<String, Opener> ofProgram() throws IOException {
		SortedMap<String, Opener> openers = new TreeMap<>();
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/content/**/*.*")) {
			String address = file.getURL().toString();
			String path = address.substring(address.lastIndexOf("/content/") + "/content/".length());
			if (wanted(path)) {
				openers.put(path, file::getInputStream);
			}
		}
		return openers;
	}

	/** Hidden files and what editors leave behind are not content. */
	static boolean wanted(String path) {
		return (path.endsWith(".md") || path.endsWith(".yaml") || edition(path)) && !hidden(path);
	}

	static boolean edition(String path) {
		return path.startsWith(EditionFile.FOLDER) && path.endsWith(EditionFile.SUFFIX);
	}

	static boolean editionNotes(String path) {
		return path.startsWith(EditionFile.FOLDER) && path.endsWith(EditionNotesFile.SUFFIX);
	}

	static boolean hidden(String path) {
		return Stream.of(path.split("/")).anyMatch((part) -> part.startsWith("."));
	}

	private static int largest(String path) {
		return edition(path) ? EditionFile.LARGEST : LARGEST;
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void sum(String path, Opener opener) {
		byte[] bytes;
		try (InputStream stream = opener.open()) {
			bytes = stream.readNBytes(largest(path) + 1);
		}
		catch (IOException ex) {
			this.unreadable.put(path, ContentFolder.CLOSED);
			return;
		}
		byte[] head = (path + '\0' + bytes.length + '\0').getBytes(StandardCharsets.UTF_8);
		this.sums.put(path, sum(bytes));
		this.fingerprint.update(head);
		this.fingerprint.update(bytes);
		if (!path.startsWith(EditionFile.FOLDER)) {
			this.checksum.update(head);
			this.checksum.update(bytes);
		}
	}

	private static long sum(byte[] bytes) {
		CRC32C sum = new CRC32C();
		sum.update(bytes);
		return sum.getValue();
	}

	/**
	 * A SHA-256 over paths and bytes, in hexadecimal digits. What says how the content
	 * was before is left out: it names editions by this checksum.
	 */
	String checksum() {
		return this.checksumDigits;
	}

	/** The same of all files. */
	String fingerprint() {
		return this.fingerprintDigits;
	}

	/** The paths below the content folder, sorted. */
	Set<String> paths() {
		return this.openers.keySet();
	}

	/** Whether every file could be read. */
	boolean readable() {
		return this.unreadable.isEmpty();
	}

	int size() {
		return this.openers.size();
	}

	/** Reports what cannot be read at all. */
	void check(Problems problems) {
		this.unreadable.forEach(
				(path, reason) -> problems.unreadable(ProblemCode.NO_CONTENT, SourceFile.of(path, "").start(), reason));
		if (this.openers.isEmpty() && this.unreadable.isEmpty()) {
			problems.add(ProblemCode.NO_CONTENT, SourceFile.of("", "").start(),
					"the folder holds no .md or .yaml file");
		}
	}

	/**
	 * A file as text, empty if it is none, which is reported; null if there is no such
	 * file.
	 * @throws BrokenContentException if it is not what it was at first
	 */
	@Nullable SourceFile file(String path, Problems problems) {
		Opener opener = this.openers.get(path);
		if (opener == null) {
			return null;
		}
		byte[] bytes;
		try (InputStream stream = opener.open()) {
			bytes = stream.readNBytes(largest(path) + 1);
		}
		catch (IOException ex) {
			bytes = new byte[0];
		}
		if (!Long.valueOf(sum(bytes)).equals(this.sums.get(path))) {
			throw new BrokenContentException("content/" + path + " was changed while the content was being read\n");
		}
		return decode(path, bytes, problems);
	}

	private static SourceFile decode(String path, byte[] bytes, Problems problems) {
		if (bytes.length > largest(path)) {
			problems.unreadable(ProblemCode.TOO_LARGE, SourceFile.of(path, "").start(),
					"the file is over " + largest(path) / 1_000_000 + " MB; split it");
			return SourceFile.of(path, "");
		}
		try {
			return visible(
					SourceFile.of(path, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()),
					problems);
		}
		catch (CharacterCodingException ex) {
			problems.unreadable(ProblemCode.BAD_ENCODING, badByte(path, bytes),
					"the file is not UTF-8; save it as UTF-8");
			return SourceFile.of(path, "");
		}
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
				problems.add(ProblemCode.BAD_VALUE, file.at(line, index + 1), Characters.message(text, index));
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
