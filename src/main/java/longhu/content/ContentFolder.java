package longhu.content;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the files of a folder, behind symbolic links within it too; what cannot be read,
 * or lies elsewhere, is noted with the reason.
 */
final class ContentFolder extends SimpleFileVisitor<Path> {

	static final String CLOSED = "this cannot be read; look at its permissions";

	private final Path folder;

	private final SortedMap<String, ContentFiles.Opener> files = new TreeMap<>();

	private final Map<String, String> unreadable = new TreeMap<>();

	ContentFolder(Path folder) {
		this.folder = folder;
	}

	ContentFiles read() throws IOException {
		if (Files.isDirectory(this.folder)) {
			// a walk sees nothing behind a symbolic link unless told to follow it
			Files.walkFileTree(this.folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
		}
		else {
			this.unreadable.put("", "there is no such folder");
		}
		return new ContentFiles(this.files, this.unreadable);
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
				this.unreadable.put(path, attributes.isSymbolicLink()
						? "this symbolic link leads nowhere; mend or remove it" : "this is no file");
			}
		}
		return FileVisitResult.CONTINUE;
	}

	private void take(Path file, String path) {
		try {
			if (file.toRealPath().startsWith(this.folder.toRealPath())) {
				this.files.put(path, () -> Files.newInputStream(file));
			}
			else {
				this.unreadable.put(path, "this link leads out of the content folder; put the file itself here");
			}
		}
		catch (IOException ex) {
			this.unreadable.put(path, CLOSED);
		}
	}

	@Override
	public FileVisitResult visitFileFailed(Path file, IOException failure) {
		this.unreadable.put(path(file), (failure instanceof FileSystemLoopException)
				? "this symbolic link leads back to a folder above it; remove it" : CLOSED);
		return FileVisitResult.CONTINUE;
	}

}
