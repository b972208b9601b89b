package longhu.catalog;

import org.springframework.cache.Cache;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * One place for what is worked out from the content and holds until it changes: labels,
 * the register of names, the network. A bean asks it by a key of its own, with what makes
 * the value, and need not know when the content changes.
 */
@Configuration(proxyBeanMethods = false)
class ContentCache {

	private final Cache content = new ConcurrentMapCache("content", false);

	@Bean
	Cache content() {
		return this.content;
	}

	/** Before anybody else acts on the change. */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void empty(ContentChanged change) {
		this.content.clear();
	}

}
