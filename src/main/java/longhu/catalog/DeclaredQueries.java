package longhu.catalog;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.jpa.repository.query.QueryEnhancerFactories;
import org.springframework.data.jpa.repository.query.QueryEnhancerSelector;

/**
 * The queries are taken as they are written: none is sorted or paged from outside, so
 * that Spring Data need not parse them all at the start for its own use, which would take
 * two seconds, before Hibernate does.
 */
@Configuration(proxyBeanMethods = false)
@EnableJpaRepositories(queryEnhancerSelector = DeclaredQueries.AsWritten.class)
class DeclaredQueries {

	static class AsWritten extends QueryEnhancerSelector.DefaultQueryEnhancerSelector {

		AsWritten() {
			super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
		}

	}

}
