package longhu.catalog;

import java.io.IOException;
import java.io.Writer;

/**
 * Files that a spoke adds to the data of the whole portal under {@code /data}; without
 * the spoke they are not there.
 */
public interface BulkFile {

	/**
	 * Writes its files, one after the other, the same for the same content.
	 * @param origin of the absolute addresses in them
	 * @param files takes a file by its path, as {@code longhu.ttl} or
	 * {@code markdown/companies/zhipu.md}; a path without a folder has an address of its
	 * own under {@code /data}
	 */
	void write(Origin origin, Opener files) throws IOException;

	/** Opens a file for writing in UTF-8; whoever asked for it closes it. */
	interface Opener {

		Writer open(String path) throws IOException;

	}

}
