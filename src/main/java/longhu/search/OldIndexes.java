package longhu.search;

import java.util.List;

import longhu.catalog.RecordedEdition;
import longhu.catalog.RecordedEditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Drops the indexes of earlier editions, in files or on a cluster, for a start with
 * {@code --prune}: by then no node serves them any more.
 */
@Component
class OldIndexes {

	private static final Logger log = LoggerFactory.getLogger(OldIndexes.class);

	private final ApplicationArguments arguments;

	private final RecordedEditions editions;

	private final SearchIndex index;

	private final Indexer indexer;

	OldIndexes(ApplicationArguments arguments, RecordedEditions editions, SearchIndex index, Indexer indexer) {
		this.arguments = arguments;
		this.editions = editions;
		this.index = index;
		this.indexer = indexer;
	}

	/** Once the own one is whole; without a cluster to ask the start fails. */
	@EventListener(ApplicationReadyEvent.class)
	void prune() {
		if (this.arguments.containsOption("prune")) {
			this.index.read(IndexSnapshot::labels);
			List<String> old = this.editions.all().stream().map(RecordedEdition::checksum).toList();
			this.indexer.drop(old);
			log.info("indexes of {} recorded editions dropped but for the current one", old.size());
		}
	}

}
