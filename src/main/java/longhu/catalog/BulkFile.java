package longhu.catalog;

import java.io.IOException;
import java.io.Writer;

/**
 * Files that a spoke adds to the data of the portal as a whole. The data hold whatever
 * dumps there are; without the spoke its files are not among them.
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

	/** Opens a file for writing in UTF-8; the dump closes it. */
	interface Opener {

		Writer open(String path) throws IOException;

	}

}
