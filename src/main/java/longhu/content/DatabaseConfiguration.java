package longhu.content;

import java.sql.SQLException;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The pool of connections to the schema of the edition that this node serves, from its
 * start to its end.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseConfiguration {

	@Bean
	@ConfigurationProperties("spring.datasource.hikari")
	HikariDataSource dataSource(DataSourceProperties properties, ContentProperties options, ContentMigration content)
			throws SQLException {
		if (options.watch()) {
			// content that is loaded again in place is nobody else's
			properties.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
			properties.setDriverClassName(null);
		}
		Database database = Database.of(properties, options);
		EditionSchema schema = content.open(database);
		HikariDataSource pool = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
		pool.setSchema(schema.name());
		if (database.postgresql()) {
			pool.setConnectionInitSql(schema.hold());
			// a request says within 3 s that the database is away
			pool.setConnectionTimeout(2500);
			pool.setValidationTimeout(1000);
		}
		else {
			// a page asks what was asked before: H2 keeps the plans of that many
			// statements,
			// not of eight
			pool.addDataSourceProperty("QUERY_CACHE_SIZE", "512");
			// two in a row that are the same are rare; whether they may share an answer
			// was
			// worked out every time
			pool.addDataSourceProperty("OPTIMIZE_REUSE_RESULTS", "0");
		}
		return pool;
	}

	@Bean
	FlywayConfigurationCustomizer editionSchema(HikariDataSource pool) {
		return (configuration) -> {
			boolean postgresql = pool.getJdbcUrl().startsWith("jdbc:postgresql:");
			configuration.defaultSchema(pool.getSchema())
				.createSchemas(false)
				// other nodes wait as long as the one that loads
				.lockRetryCount(-1)
				.locations(postgresql ? new String[] { "classpath:db/migration", "classpath:db/postgresql" }
						: new String[] { "classpath:db/migration" });
		};
	}

}
