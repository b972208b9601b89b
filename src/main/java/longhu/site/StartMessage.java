package longhu.site;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;

import longhu.catalog.Edition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Ends the start with one line that a person can use.
 */
@Component
class StartMessage {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

	private static final Logger log = LoggerFactory.getLogger(StartMessage.class);

	private final CurrentEdition edition;

	private final SiteProperties properties;

	private final Environment environment;

	StartMessage(CurrentEdition edition, SiteProperties properties, Environment environment) {
		this.edition = edition;
		this.properties = properties;
		this.environment = environment;
	}

	/** Says at the start what hangs on an option that is easily forgotten. */
	@EventListener(ApplicationReadyEvent.class)
	void advise() {
		String address = this.environment.getProperty("server.address", "");
		if (this.properties.baseUrl() == null && !LOOPBACK.contains(address)) {
			log.info("without --longhu.base-url each client's own name for this host stands in its pages, and only "
					+ "those asked for as localhost are kept");
		}
		String strategy = this.environment.getProperty("server.forward-headers-strategy", "none");
		if (!strategy.equalsIgnoreCase("none")) {
			log.info("server.forward-headers-strategy={}: {}", strategy,
					strategy.equalsIgnoreCase("native")
							? "proxies on private addresses are trusted to say whose a request is"
							: "whoever reaches this port can choose whose a request is; use native");
		}
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
