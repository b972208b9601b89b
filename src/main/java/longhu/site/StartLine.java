package longhu.site;

import longhu.catalog.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
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

	@EventListener
	void ready(ApplicationReadyEvent event) {
		Edition edition = this.edition.get();
		if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
			String seconds = (event.getTimeTaken() != null) ? "%.1f".formatted(event.getTimeTaken().toMillis() / 1000.0)
					: "?";
			log.info(
					"龍虎志 Longhu: http://localhost:{}/ with {} entries, {} paragraphs, {} links, {} sources, after {} s",
					web.getWebServer().getPort(), edition.entries(), edition.paragraphs(), edition.mentions(),
					edition.sources(), seconds);
		}
	}

}
