package longhu.catalog;

import java.util.Comparator;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gets ready what is to be {@link WarmUp}.
 */
@Component
class WarmUps {

	private static final Logger log = LoggerFactory.getLogger(WarmUps.class);

	private final List<WarmUp> all;

	private volatile boolean closed;

	WarmUps(List<WarmUp> all) {
		this.all = all.stream().sorted(Comparator.comparingInt(WarmUp::order)).toList();
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(Ordered.LOWEST_PRECEDENCE)
	void begin() {
		Thread thread = new Thread(() -> this.all.forEach(this::get), "readying");
		thread.setDaemon(true);
		thread.start();
	}

	private void get(WarmUp one) {
		try {
			if (!this.closed) {
				one.ready();
			}
		}
		catch (RuntimeException ex) {
			// who stops it at once takes away what it works with
			if (!this.closed) {
				log.error("not ready: " + one.getClass().getSimpleName(), ex);
			}
		}
	}

	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closed = true;
	}

}
