package longhu.catalog;

import java.beans.PropertyEditorSupport;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.NotEmpty;
import longhu.catalog.Mistake.Offer;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;
import org.springframework.validation.SmartValidator;

/**
 * Reads the parameters of an address into a record whose components are called like them,
 * and checks the constraints of these. What is not given is an empty text, an empty set
 * or null; several values stand one after the other or with commas between; a
 * {@link DateRange} is read from the two parameters that it has.
 *
 * <p>
 * What cannot be is a {@link Mistake}. People are told by the message of the component,
 * as {@code OneOf.timelineParameters.lane}, if there is one; programs by that of the
 * constraint, which names the parameter and says what it may be.
 */
@Component
public class ParameterReader {

	/** No parameter has more values that make sense. */
	private static final int MOST = 50;

	/** What differs more from a value was not meant to be it. */
	private static final LevenshteinDistance NEAR = new LevenshteinDistance(3);

	private final SmartValidator validator;

	ParameterReader(SmartValidator validator) {
		this.validator = validator;
	}

	/** The parameters that a record is read from. */
	public static List<String> names(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.flatMap((one) -> (one.getType() == DateRange.class) ? DateRange.PARAMETERS.stream()
					: Stream.of(one.getName()))
			.toList();
	}

	/**
	 * Reads the parameters that a record has.
	 * @throws Mistake for the first that cannot be, in the order of the components
	 */
	public <T> T read(Address address, Class<T> type) {
		DataBinder binder = new DataBinder(null, StringUtils.uncapitalize(type.getSimpleName()));
		binder.setTargetType(ResolvableType.forClass(type));
		binder.setConversionService(DefaultConversionService.getSharedInstance());
		binder.registerCustomEditor(Integer.class, new WholeNumber());
		binder.setValidator(this.validator);
		binder.construct(new Given(address, binder));
		if (!binder.getBindingResult().hasErrors()) {
			binder.validate();
		}
		BindingResult result = binder.getBindingResult();
		if (result.hasErrors()) {
			RecordComponent[] components = type.getRecordComponents();
			// without what has to be given there is no page to go to
			boolean alone = Arrays.stream(components)
				.noneMatch((one) -> one.getAccessor().isAnnotationPresent(NotEmpty.class));
			throw Arrays.stream(components)
				.map((one) -> result.getFieldError(one.getName()))
				.filter(Objects::nonNull)
				.map((error) -> mistake(error, alone ? address.path() : null))
				.findFirst()
				.orElseThrow();
		}
		return type.cast(Objects.requireNonNull(binder.getTarget()));
	}

	private static Mistake mistake(FieldError error, @Nullable String page) {
		OneOf one = error.contains(ConstraintViolation.class) && error.unwrap(ConstraintViolation.class)
			.getConstraintDescriptor()
			.getAnnotation() instanceof OneOf known ? known : null;
		List<String> values = (one != null) ? List.of(one.value().split("\\|")) : List.of();
		Object[] arguments = (one != null) ? new Object[] { error.getField(), String.join(", ", values) }
				: Objects.requireNonNull(error.getArguments());
		List<Offer> offers = new ArrayList<>();
		if (page != null) {
			offers.add(Offer.of(page, "error.plain"));
		}
		if (page != null && one != null && !one.label().isEmpty()) {
			near(error.getRejectedValue(), values)
				.map((value) -> Offer.of(page + "?" + error.getField() + "=" + value, one.label() + value))
				.forEach(offers::add);
		}
		return Mistake.parameter(offers,
				new DefaultMessageSourceResolvable(Objects.requireNonNull(error.getCodes()), arguments),
				new DefaultMessageSourceResolvable(new String[] { String.valueOf(error.getCode()) }, arguments));
	}

	/** The values in their order, but first the one that may have been meant. */
	private static Stream<String> near(@Nullable Object given, List<String> known) {
		Set<?> wrong = (given instanceof Set<?> several) ? several : Set.of(String.valueOf(given));
		return known.stream()
			.sorted(Comparator.comparing((value) -> wrong.stream()
				.filter((one) -> !known.contains(one))
				.noneMatch((one) -> NEAR.apply(one.toString(), value) >= 0)));
	}

	/** Spring's own editor takes 0x2 and #2 for numbers, as Java source does. */
	private static final class WholeNumber extends PropertyEditorSupport {

		@Override
		public void setAsText(String text) {
			setValue(Integer.valueOf(text));
		}

	}

	/** The parameters as the binder asks for them. */
	private record Given(Address address, DataBinder binder) implements DataBinder.ValueResolver {

		@Override
		public @Nullable Object resolveValue(String name, Class<?> type) {
			if (type == DateRange.class) {
				return DateRange.of(this.address);
			}
			if (type == Set.class) {
				Set<String> values = this.address.values(name);
				return (values.size() > MOST) ? wrong(name, "many", MOST) : values;
			}
			List<String> values = this.address.query().getOrDefault(name, List.of());
			List<String> said = (values.size() > 1) ? values.stream().filter(StringUtils::hasText).toList() : values;
			if (said.size() > 1) {
				return wrong(name, "twice");
			}
			String value = said.isEmpty() ? "" : said.get(0);
			return (type == String.class) ? value : value.isBlank() ? null : value;
		}

		private @Nullable Object wrong(String name, String code, Object... more) {
			Object[] arguments = Stream.concat(Stream.of(name), Arrays.stream(more)).toArray();
			this.binder.getBindingResult()
				.addError(new FieldError(this.binder.getObjectName(), name, null, true, new String[] { code },
						arguments, null));
			return null;
		}

		@Override
		public Set<String> getNames() {
			return this.address.query().keySet();
		}

	}

}
