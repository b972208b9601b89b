package longhu.catalog;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement whose every part, also one that is added later, has a value that is found
 * nowhere else.
 */
public final class StatementSamples {

	/** What a writer has to write to have left out nothing. */
	private final List<String> marks = new ArrayList<>();

	private int number;

	public Statement whole() {
		return (Statement) make(Statement.class);
	}

	/** A relation has no amount, a fact no other entry: here both are there. */
	public List<String> marks() {
		return List.copyOf(this.marks);
	}

	private Object make(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		Object[] values = new Object[components.length];
		Class<?>[] types = new Class<?>[components.length];
		for (int i = 0; i < components.length; i++) {
			types[i] = components[i].getType();
			values[i] = value(components[i]);
		}
		try {
			var constructor = type.getDeclaredConstructor(types);
			return constructor.newInstance(values);
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
			return List.of(make(StatementSource.class));
		}
		return make(type);
	}

	private String mark(String text) {
		this.marks.add(text);
		return text;
	}

}
