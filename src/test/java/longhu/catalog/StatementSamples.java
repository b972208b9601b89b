package longhu.catalog;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A statement whose every part, also one that is added later, has a value that is found
 * nowhere else.
 */
public final class StatementSamples {

	/** What a writer has to write to have left out nothing. */
	private final List<String> marks = new ArrayList<>();

	private int number;

	public Statement whole() {
		return (Statement) make(Statement.class, this::value);
	}

	/** A relation has no amount, a fact no other entry: here both are there. */
	public List<String> marks() {
		return List.copyOf(this.marks);
	}

	/**
	 * The same statement but for some of its parts.
	 * @param parts by the name of the component
	 */
	public static Statement with(Statement whole, Map<String, Object> parts) {
		return (Statement) make(Statement.class, (component) -> {
			try {
				return parts.containsKey(component.getName()) ? parts.get(component.getName())
						: component.getAccessor().invoke(whole);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private static Object make(Class<?> type, Function<RecordComponent, Object> value) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			return type.getDeclaredConstructor(types).newInstance(Stream.of(components).map(value).toArray());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Object value(RecordComponent component) {
		this.number++;
		Class<?> type = component.getType();
		if (type == String.class) {
			String text = mark("mark%02dx".formatted(this.number));
			return component.getName().equals("url") ? "http://example.org/" + text : text;
		}
		if (type == boolean.class) {
			return true;
		}
		if (type == BigDecimal.class) {
			return new BigDecimal(mark(String.valueOf(1000 + this.number)));
		}
		if (type == DateSpan.class) {
			String date = mark((2000 + this.number) + "-05-17");
			return new DateSpan(date, LocalDate.parse(date), LocalDate.parse(date));
		}
		if (type == Kind.class) {
			return Kind.COMPANY;
		}
		if (type == List.class) {
			return List.of(make(StatementSource.class, this::value));
		}
		return make(type, this::value);
	}

	private String mark(String text) {
		this.marks.add(text);
		return text;
	}

}
