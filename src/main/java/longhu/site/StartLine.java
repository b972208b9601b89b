package longhu.site;

import java.time.Duration;
import java.util.Objects;

import longhu.catalog.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Ends the start with one line that a person can use.
 */
@Component
class StartLine {

	private static final Logger log = LoggerFactory.getLogger(StartLine.class);

	private final CurrentEdition edition;

	StartLine(CurrentEdition edition) {
		this.edition = edition;
	}

	/** Behind all that has to be there before a reader finds what was promised. */
	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void ready(ApplicationReadyEvent event) {
		Edition edition = this.edition.get();
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			Duration taken = Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO)
				.plusMillis(System.currentTimeMillis() - event.getTimestamp());
			log.info(
					"龍虎志 Longhu: http://localhost:{}/ with {} entries, {} paragraphs, {} links, {} sources, after {} s",
					web.getWebServer().getPort(), edition.entries(), edition.paragraphs(), edition.mentions(),
					edition.sources(), "%.1f".formatted(taken.toMillis() / 1000.0));
		}
	}

}
