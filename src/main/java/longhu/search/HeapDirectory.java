package longhu.search;

import java.io.IOException;

import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryCreationContext;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryHolder;
import org.hibernate.search.backend.lucene.lowlevel.directory.spi.DirectoryProvider;

/**
 * An index in memory, one array to a file. Hibernate Search's own reads through many
 * buffers, and half of the time of a question went into slicing those.
 */
final class HeapDirectory implements DirectoryProvider {

	@Override
	public DirectoryHolder createDirectoryHolder(DirectoryCreationContext context) {
		Directory directory = new ByteBuffersDirectory(new SingleInstanceLockFactory(), ByteBuffersDataOutput::new,
				ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
		return new DirectoryHolder() {
			@Override
			public void start() {
			}

			@Override
			public Directory get() {
				return directory;
			}

			@Override
			public void close() throws IOException {
				directory.close();
			}
		};
	}

}
