package longhu.api;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import longhu.catalog.FactView;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;

/**
 * The schema of each record as Jackson writes it: every component is there, and null only
 * where its type says so.
 */
class SchemaNames extends ModelResolver {

	SchemaNames(ObjectMapperProvider mappers) {
		super(mappers.jsonMapper(), new WithoutView());
		JacksonMixins.MIXINS.forEach(this._mapper::addMixIn);
		openapi31(true);
	}

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> next) {
		JavaType java = this._mapper.constructType(type.getType());
		if (java.getRawClass() == Kind.class) {
			return codes(Arrays.stream(Kind.values()).map(Kind::code).toList());
		}
		if (java.getRawClass() == Language.class) {
			return codes(Arrays.stream(Language.values()).map(Language::tag).toList());
		}
		Schema<?> resolved = super.resolve(type, context, next);
		if (resolved != null && java.getRawClass().isRecord()) {
			Schema<?> model = (resolved.get$ref() == null) ? resolved : context.getDefinedModels()
				.get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
			if (model != null && model.getRequired() == null) {
				List<String> required = new ArrayList<>();
				complete(java, model, required);
				model.setRequired(required);
			}
		}
		return resolved;
	}

	static Schema<?> codes(List<String> codes) {
		Schema<Object> schema = new JsonSchema();
		schema.setTypes(Set.of("string"));
		schema.setEnum(List.copyOf(codes));
		return schema;
	}

	private void complete(JavaType record, Schema<?> model, List<String> required) {
		boolean omitted = record.getRawClass().isAnnotationPresent(JsonInclude.class);
		for (RecordComponent component : record.getRawClass().getRecordComponents()) {
			if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				complete((component.getGenericType() instanceof TypeVariable<?>) ? record.containedType(0)
						: this._mapper.constructType(component.getGenericType()), model, required);
				continue;
			}
			Schema<?> property = (model.getProperties() != null) ? model.getProperties().get(component.getName())
					: null;
			boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (property == null || nullable && omitted) {
				continue;
			}
			required.add(component.getName());
			if (nullable) {
				model.getProperties().put(component.getName(), orNull(property));
			}
		}
	}

	private static Schema<?> orNull(Schema<?> property) {
		if (property.get$ref() != null) {
			return new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null"))));
		}
		Set<String> types = new LinkedHashSet<>((property.getTypes() != null) ? property.getTypes() : Set.of());
		types.add("null");
		property.setTypes(types);
		if (property.getEnum() != null) {
			List<Object> values = new ArrayList<>(property.getEnum());
			values.add(null);
			@SuppressWarnings("unchecked")
			Schema<Object> any = (Schema<Object>) property;
			any.setEnum(values);
		}
		return property;
	}

	/** {@code FactView} is the schema {@code Fact}. */
	private static final class WithoutView extends TypeNameResolver {

		@Override
		protected String nameForClass(Class<?> type, Set<Options> options) {
			return super.nameForClass(type, options).replaceFirst("View$", "");
		}

	}

}
