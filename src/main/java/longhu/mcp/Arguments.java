package longhu.mcp;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;

/**
 * Reads the arguments of a call into the record that a tool has for them. Models write
 * them in many ways: null for what is not given, a number as text, one value where there
 * is a list. What can be meant in one way only is taken so. What is not given is an empty
 * text, an empty list or null.
 */
final class Arguments {

	private static final int QUOTED = 80;

	private Arguments() {
	}

	/**
	 * Reads arguments. A language that is not named is that of the first of them that is
	 * an address and says one.
	 * @param otherwise the language of the address at which the server was called
	 * @throws Unanswered that names the argument, what was given and what is possible
	 */
	static <A> A read(Map<String, Object> given, Class<A> type, Language otherwise) {
		List<Property> known = Property.of(type);
		List<String> names = known.stream().map(Property::name).toList();
		given.keySet().stream().filter((name) -> !names.contains(name)).findFirst().ifPresent((name) -> {
			throw new Unanswered(
					"There is no argument '" + quoted(name) + "'; there are: " + String.join(", ", names) + ".");
		});
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (Property property : known) {
			Object value = given.get(property.name());
			boolean said = value != null && !value.toString().isBlank();
			values.put(property.name(), said ? read(property, Objects.requireNonNull(value)) : usual(property));
		}
		for (Property property : known) {
			if (property.has(NotEmpty.class) && "".equals(values.get(property.name()))) {
				throw new Unanswered("'" + property.name() + "' is missing. " + property.description());
			}
		}
		values.computeIfAbsent("language", (name) -> addressed(values.values()).orElse(otherwise));
		return record(type, values);
	}

	private static @Nullable Object usual(Property property) {
		if (!property.usual().isEmpty()) {
			return read(property, property.usual());
		}
		return property.several() ? List.of() : (property.type() == String.class) ? "" : null;
	}

	private static Object read(Property property, Object value) {
		if (property.several()) {
			Stream<?> items = (value instanceof List<?> list) ? list.stream().filter(Objects::nonNull)
					: Stream.of(value.toString().split("[,，、]")).filter((item) -> !item.isBlank());
			return items.map((item) -> text(property, item)).toList();
		}
		if (property.type() == Language.class) {
			return tagged(value.toString()).orElseThrow(() -> new Unanswered("'" + property.name()
					+ "' is zh-Hant, zh-Hans or en; given was “" + quoted(value.toString()) + "”."));
		}
		return property.whole() ? whole(property, value) : text(property, value);
	}

	private static Integer whole(Property property, Object value) {
		long least = property.each().getAnnotation(Min.class).value();
		long most = property.each().getAnnotation(Max.class).value();
		String digits = value.toString().strip().replaceFirst("\\.0+$", "");
		if (digits.matches("-?\\d{1,9}") && Long.parseLong(digits) >= least && Long.parseLong(digits) <= most) {
			return Integer.valueOf(digits);
		}
		throw new Unanswered("'%s' is a whole number from %d to %d; given was “%s”.".formatted(property.name(), least,
				most, quoted(value.toString())));
	}

	private static String text(Property property, Object value) {
		String text = value.toString().replace("\0", "").strip();
		Size size = property.each().getAnnotation(Size.class);
		if (size != null && text.length() > size.max()) {
			throw new Unanswered("'%s' has at most %d characters; given were %d.".formatted(property.name(), size.max(),
					text.length()));
		}
		List<String> possible = property.possible();
		return possible.isEmpty() ? text
				: possible.stream()
					.filter(text::equalsIgnoreCase)
					.findFirst()
					.orElseThrow(() -> new Unanswered("'%s' is one of %s; given was “%s”.".formatted(property.name(),
							String.join(", ", possible), quoted(text))));
	}

	/** A language by our tag or by another that people use for it. */
	static Optional<Language> tagged(String tag) {
		String plain = tag.strip().toLowerCase(Locale.ROOT).replace('_', '-');
		if (Set.of("zh", "chinese", "traditional chinese", "zh-tw", "zh-hk", "zh-mo").contains(plain)
				|| plain.startsWith("zh-hant")) {
			return Optional.of(Language.ZH_HANT);
		}
		if (Set.of("zh-cn", "zh-sg", "simplified chinese").contains(plain) || plain.startsWith("zh-hans")) {
			return Optional.of(Language.ZH_HANS);
		}
		return plain.matches("en(-.*)?|english") ? Optional.of(Language.EN) : Optional.empty();
	}

	/** The language that the first address says. */
	private static Optional<Language> addressed(Collection<? extends @Nullable Object> values) {
		return values.stream()
			.flatMap((value) -> (value instanceof List<?> list) ? list.stream() : Stream.of(String.valueOf(value)))
			.flatMap((text) -> Place.of(text.toString()).stream())
			.flatMap((place) -> Stream.ofNullable(place.language()))
			.findFirst();
	}

	private static <T> T record(Class<T> type, Map<String, @Nullable Object> values) {
		try {
			return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type),
					Property.fields(type)
						.map((field) -> field.isAnnotationPresent(JsonUnwrapped.class) ? record(field.getType(), values)
								: values.get(Property.name(field)))
						.toArray());
		}
		catch (BeanInstantiationException ex) {
			// parts that are not possible together
			throw (ex.getCause() instanceof Unanswered unanswered) ? unanswered : ex;
		}
	}

	/** What was given, as it may stand in a sentence. */
	static String quoted(String given) {
		String line = given.replaceAll("\\s+", " ").strip();
		return (line.length() > QUOTED) ? line.substring(0, QUOTED) + "…" : line;
	}

}
