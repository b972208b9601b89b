package longhu.catalog;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * The queries are taken as they are written: none is sorted or paged from outside, so
 * that Spring Data need not parse them all at the start for its own use, which would take
 * two seconds, before Hibernate does. Hibernate checks those of a repository when it is
 * first used, or just after the start.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(queryEnhancerSelector = DeclaredQueries.AsWritten.class, bootstrapMode = BootstrapMode.LAZY)
class DeclaredQueries {

	/** While the first page is read, and before the second is asked for. */
	@EventListener
	void check(ApplicationReadyEvent start) {
		Thread thread = new Thread(() -> start.getApplicationContext().getBeansOfType(Repository.class), "queries");
		thread.setDaemon(true);
		thread.start();
	}

	static class AsWritten extends QueryEnhancerSelector.DefaultQueryEnhancerSelector {

		AsWritten() {
			super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
		}

	}

}
