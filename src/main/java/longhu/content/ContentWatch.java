package longhu.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.ContentChanged;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the content folder again when a file in it is saved. It looks every half second
 * rather than asking the system to be told, because editors save by renaming and some
 * file systems tell nothing.
 */
@Component
@ConditionalOnProperty("longhu.watch")
class ContentWatch {

	private static final Logger log = LoggerFactory.getLogger(ContentWatch.class);

	private static final long LOOK_EVERY_MILLIS = 500;

	private final ContentProperties properties;

	private final ContentMigration migration;

	private final Flyway flyway;

	private final ApplicationEventPublisher events;

	ContentWatch(ContentProperties properties, ContentMigration migration, Flyway flyway,
			ApplicationEventPublisher events) {
		this.properties = properties;
		this.migration = migration;
		this.flyway = flyway;
		this.events = events;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		if (this.properties.content() != null) {
			Thread thread = new Thread(() -> watch(Path.of(this.properties.content())), "content-watch");
			thread.setDaemon(true);
			thread.start();
		}
	}

	private void watch(Path folder) {
		String seen = look(folder);
		while (true) {
			try {
				Thread.sleep(LOOK_EVERY_MILLIS);
			}
			catch (InterruptedException ex) {
				return;
			}
			String now = look(folder);
			if (!now.equals(seen)) {
				seen = now;
				reload();
			}
		}
	}

	/**
	 * Names, sizes and times of all files of the content; editors leave others behind.
	 */
	private static String look(Path folder) {
		try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
			return walk.filter(Files::isRegularFile)
				.filter((file) -> ContentFiles.wanted(folder.relativize(file).toString().replace('\\', '/')))
				.sorted()
				.map((file) -> file + " " + file.toFile().length() + " " + file.toFile().lastModified())
				.collect(Collectors.joining("\n"));
		}
		catch (IOException | UncheckedIOException ex) {
			// a file that vanished while being looked at: the next look sees more
			return "unreadable";
		}
	}

	private void reload() {
		try {
			long begin = System.nanoTime();
			this.migration.migrate(this.flyway);
			log.info("content loaded again in {} ms", (System.nanoTime() - begin) / 1_000_000);
			this.events.publishEvent(new ContentChanged(null));
		}
		catch (BrokenContentException ex) {
			log.error("the content is broken; the last good data stay\n{}", ex.getMessage());
			this.events.publishEvent(new ContentChanged(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			log.error("the content could not be loaded; the last good data stay", ex);
			this.events.publishEvent(new ContentChanged("content: " + ex.getClass().getSimpleName()));
		}
	}

}
