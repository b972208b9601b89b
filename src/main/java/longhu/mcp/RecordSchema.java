package longhu.mcp;

import java.lang.reflect.AnnotatedType;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import longhu.catalog.Language;
import longhu.catalog.OrderedJson;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The JSON Schema of a record, from its components and what annotations say of them. Of a
 * sealed interface it has the properties of all its records, and those are required that
 * all have.
 */
final class RecordSchema {

	private static final Map<Class<?>, String> TYPES = Map.of(int.class, "integer", Integer.class, "integer",
			long.class, "integer", boolean.class, "boolean", Boolean.class, "boolean", BigDecimal.class, "number");

	private RecordSchema() {
	}

	/**
	 * Of arguments: those that may not be empty are required, and there are no others.
	 */
	static Map<String, Object> ofArguments(Class<?> type) {
		Map<String, Object> schema = object(type, (property) -> property.has(NotEmpty.class));
		schema.put("additionalProperties", false);
		return schema;
	}

	/** Of an answer, in which whatever may not be null is always given. */
	static Map<String, Object> ofAnswer(Class<?> type) {
		return object(type, (property) -> !property.has(Nullable.class));
	}

	private static Map<String, Object> object(Class<?> type, Predicate<Property> required) {
		List<List<Property>> records = Stream
			.of(type.isRecord() ? new Class<?>[] { type } : type.getPermittedSubclasses())
			.map(Property::of)
			.toList();
		Map<String, Object> properties = new LinkedHashMap<>();
		records.forEach(
				(record) -> record.forEach((property) -> properties.putIfAbsent(property.name(), described(property))));
		List<String> all = properties.keySet()
			.stream()
			.filter((name) -> records.stream()
				.allMatch((record) -> record.stream()
					.anyMatch((property) -> property.name().equals(name) && required.test(property))))
			.toList();
		return OrderedJson.of("type", "object", "properties", properties, "required", all);
	}

	private static Map<String, Object> described(Property property) {
		Map<String, Object> schema = schema(property.field().getAnnotatedType(), property.possible());
		if (!property.usual().isEmpty()) {
			schema.put("default", property.whole() ? Integer.valueOf(property.usual()) : property.usual());
		}
		if (!property.description().isEmpty()) {
			schema.put("description", property.description());
		}
		return schema;
	}

	private static Map<String, Object> schema(AnnotatedType type, List<String> possible) {
		Class<?> raw = ResolvableType.forType(type.getType()).toClass();
		if (Collection.class.isAssignableFrom(raw)) {
			return limited("Items", type,
					OrderedJson.of("type", "array", "items", schema(Property.content(type), possible)));
		}
		if (raw == Map.class) {
			return OrderedJson.of("type", "object", "additionalProperties", schema(Property.content(type), possible));
		}
		if (raw.isRecord()) {
			return ofAnswer(raw);
		}
		Map<String, Object> schema = OrderedJson.of("type", TYPES.getOrDefault(raw, "string"));
		List<String> values = (raw == Language.class) ? Stream.of(Language.values()).map(Language::tag).toList()
				: possible;
		if (!values.isEmpty()) {
			schema.put("enum", values);
		}
		return limited("Length", type, schema);
	}

	private static Map<String, Object> limited(String what, AnnotatedType type, Map<String, Object> schema) {
		Size size = type.getAnnotation(Size.class);
		if (size != null && size.min() > 0) {
			schema.put("min" + what, size.min());
		}
		if (size != null) {
			schema.put("max" + what, size.max());
		}
		if (type.isAnnotationPresent(Min.class)) {
			schema.put("minimum", type.getAnnotation(Min.class).value());
		}
		if (type.isAnnotationPresent(Max.class)) {
			schema.put("maximum", type.getAnnotation(Max.class).value());
		}
		return schema;
	}

}
