package longhu.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.TreeMap;

/**
 * Reads the files of a folder, behind symbolic links within it too; what cannot be read,
 * or lies elsewhere, is noted with the reason.
 */
final class ContentFolder extends SimpleFileVisitor<Path> {

	private static final String CLOSED = "this cannot be read; look at its permissions";

	private final Path folder;

	private final ContentFiles files = new ContentFiles(new TreeMap<>(), new TreeMap<>());

	ContentFolder(Path folder) {
		this.folder = folder;
	}

	ContentFiles read() throws IOException {
		if (Files.isDirectory(this.folder)) {
			// a walk sees nothing behind a symbolic link unless told to follow it
			Files.walkFileTree(this.folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
		}
		else {
			this.files.unreadable().put("", "there is no such folder");
		}
		return this.files;
	}

	private String path(Path file) {
		return this.folder.relativize(file).toString().replace('\\', '/');
	}

	@Override
	public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
		return ContentFiles.hidden(path(directory)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
	}

	@Override
	public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
		String path = path(file);
		if (ContentFiles.wanted(path)) {
			if (attributes.isRegularFile()) {
				take(file, path);
			}
			else {
				this.files.unreadable()
					.put(path, attributes.isSymbolicLink() ? "this symbolic link leads nowhere; mend or remove it"
							: "this is no file");
			}
		}
		return FileVisitResult.CONTINUE;
	}

	private void take(Path file, String path) {
		try (InputStream stream = Files.newInputStream(file)) {
			if (!file.toRealPath().startsWith(this.folder.toRealPath())) {
				this.files.unreadable()
					.put(path, "this link leads out of the content folder; put the file itself here");
				return;
			}
			this.files.bytes().put(path, stream.readNBytes(ContentFiles.largest(path) + 1));
		}
		catch (IOException ex) {
			this.files.unreadable().put(path, CLOSED);
		}
	}

	@Override
	public FileVisitResult visitFileFailed(Path file, IOException failure) {
		this.files.unreadable()
			.put(path(file), (failure instanceof FileSystemLoopException)
					? "this symbolic link leads back to a folder above it; remove it" : CLOSED);
		return FileVisitResult.CONTINUE;
	}

}
