package longhu.catalog;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.jpa.autoconfigure.EntityManagerFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
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
@EnableJpaRepositories(queryEnhancerSelector = RepositoryConfiguration.AsWritten.class,
		bootstrapMode = BootstrapMode.LAZY)
class RepositoryConfiguration {

	/** Hibernate starts beside the rest; who first needs it waits for it. */
	@Bean
	static EntityManagerFactoryBuilderCustomizer beside() {
		return (builder) -> builder.setBootstrapExecutor(new SimpleAsyncTaskExecutor("hibernate-"));
	}

	@Bean
	static WarmUp queries(ListableBeanFactory beans) {
		return new WarmUp() {

			@Override
			public int order() {
				return 10;
			}

			@Override
			public void ready() {
				beans.getBeansOfType(Repository.class);
			}

		};
	}

	static class AsWritten extends QueryEnhancerSelector.DefaultQueryEnhancerSelector {

		AsWritten() {
			super(QueryEnhancerFactories.fallback(), QueryEnhancerFactories.fallback());
		}

	}

}
