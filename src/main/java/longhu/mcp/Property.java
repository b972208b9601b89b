package longhu.mcp;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import longhu.catalog.OneOf;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * A component of a record as it is called in JSON, with what annotations say of it.
 */
record Property(String name, Field field) {

	/** The components of a record; one that is unwrapped gives its own. */
	static List<Property> of(Class<?> type) {
		return fields(type).flatMap((field) -> field.isAnnotationPresent(JsonUnwrapped.class)
				? of(field.getType()).stream() : Stream.of(new Property(name(field), field)))
			.toList();
	}

	static Stream<Field> fields(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.map((component) -> Objects.requireNonNull(ReflectionUtils.findField(type, component.getName())));
	}

	static String name(Field field) {
		JsonProperty declared = field.getAnnotation(JsonProperty.class);
		return (declared == null || declared.value().isEmpty()) ? field.getName() : declared.value();
	}

	Class<?> type() {
		return this.field.getType();
	}

	boolean whole() {
		return type() == int.class || type() == Integer.class;
	}

	boolean several() {
		return Collection.class.isAssignableFrom(type());
	}

	/** Its own type, or that of what is in a list. */
	AnnotatedType each() {
		return several() ? content(this.field.getAnnotatedType()) : this.field.getAnnotatedType();
	}

	/** What is in a list, or behind the names of a map. */
	static AnnotatedType content(AnnotatedType type) {
		AnnotatedType[] arguments = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments();
		return arguments[arguments.length - 1];
	}

	boolean has(Class<? extends Annotation> annotation) {
		return this.field.getAnnotatedType().isAnnotationPresent(annotation);
	}

	/** Of an empty list any are possible. */
	List<String> possible() {
		OneOf declared = this.field.getAnnotation(OneOf.class);
		return (declared != null) ? List.of(declared.value().split("\\|")) : List.of();
	}

	/** The value where none is given, or an empty text. */
	String usual() {
		JsonProperty declared = this.field.getAnnotation(JsonProperty.class);
		return (declared != null) ? declared.defaultValue() : "";
	}

	String description() {
		JsonPropertyDescription declared = this.field.getAnnotation(JsonPropertyDescription.class);
		return (declared != null) ? declared.value() : "";
	}

}
