package longhu.catalog;

import java.io.IOException;
import java.util.List;

/**
 * What a spoke needs so that its part of the portal works from disk, where a browser
 * refuses modules and asks no server: classic scripts beside the assets.
 */
public interface OfflineAssets {

	/** The page whose form works with the scripts, without language prefix. */
	String address();

	/** The scripts that every page loads, deferred, before the others. */
	List<String> scripts();

	/** Writes the scripts, and files that they load themselves. */
	void write(BulkFile.Opener files) throws IOException;

}
