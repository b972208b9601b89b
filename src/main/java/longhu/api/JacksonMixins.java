package longhu.api;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import longhu.catalog.ClaimView;
import longhu.catalog.EntrySummary;
import longhu.catalog.EventView;
import longhu.catalog.FactView;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ParagraphView;
import longhu.catalog.RelationView;
import longhu.catalog.SourceView;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How values of the catalog are written as JSON: kinds and languages by their codes, and
 * nothing of the keys of the database, which change with every load.
 */
@Configuration(proxyBeanMethods = false)
class JacksonMixins {

	@JsonIgnoreProperties({ "id", "entry" })
	private interface WithoutKeys {

	}

	@JsonIgnoreProperties({ "id", "number" })
	private interface WithoutNumber {

	}

	private interface ByCode {

		@JsonValue
		String code();

	}

	private interface ByTag {

		@JsonValue
		String tag();

	}

	/** By the type whose shape each changes. */
	static final Map<Class<?>, Class<?>> MIXINS = Map.of(Kind.class, ByCode.class, Language.class, ByTag.class,
			EntrySummary.class, WithoutKeys.class, FactView.class, WithoutKeys.class, RelationView.class,
			WithoutKeys.class, EventView.class, WithoutKeys.class, ClaimView.class, WithoutKeys.class,
			ParagraphView.class, WithoutKeys.class, SourceView.class, WithoutNumber.class);

	@Bean
	JsonMapperBuilderCustomizer valuesOfTheCatalog() {
		return (mapper) -> MIXINS.forEach(mapper::addMixIn);
	}

}
