package longhu.catalog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.List;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;

/**
 * That a text, or each of several, is one of those that there are, or empty.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@Constraint(validatedBy = OneOf.Check.class)
public @interface OneOf {

	/** Those that there are, with | between. */
	String value();

	/**
	 * The key of the message that labels a text, without the text at its end; without it
	 * none is offered.
	 */
	String label() default "";

	String message() default "";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/** Looks a text up, or several. */
	class Check implements ConstraintValidator<OneOf, Object> {

		private List<String> known = List.of();

		@Override
		public void initialize(OneOf constraint) {
			this.known = List.of(constraint.value().split("\\|"));
		}

		@Override
		public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
			return (value instanceof Collection<?> several) ? this.known.containsAll(several)
					: value == null || value.equals("") || this.known.contains(value);
		}

	}

}
