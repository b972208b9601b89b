package longhu.site;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;

/**
 * What most expressions in templates are, {@code entry} or {@code entry.kind().folder()},
 * without the Spring expression language, which spends half of the time of a page on
 * descriptors of types that nobody asks for. Everything else, and whatever goes wrong, is
 * left to it, so that the language and its errors stay the same.
 */
class PathExpressions extends SpringStandardDialect implements IStandardVariableExpressionEvaluator {

	private static final Pattern PATH = Pattern.compile("[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*\\(\\))*");

	private static final String[] NONE = {};

	private final Map<String, String[]> paths = new ConcurrentHashMap<>();

	private final Map<String, Map<Class<?>, Method>> methods = new ConcurrentHashMap<>();

	/** Puts them into the engine, in place of the dialect that they extend. */
	@Component
	static class Spoken {

		Spoken(SpringTemplateEngine engine) {
			engine.setDialects(engine.getDialects()
				.stream()
				.map((dialect) -> (dialect instanceof SpringStandardDialect) ? new PathExpressions() : dialect)
				.collect(Collectors.toSet()));
		}

	}

	@Override
	public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
		return this;
	}

	@Override
	public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
			StandardExpressionExecutionContext execution) {
		if (!expression.getUseSelectionAsRoot() && !execution.getPerformTypeConversion()) {
			String[] path = this.paths.computeIfAbsent(expression.getExpression(), PathExpressions::path);
			int step = 0;
			Object value = (path.length > 0) ? context.getVariable(path[step++]) : null;
			while (value != null && step < path.length) {
				value = call(value, path[step++]);
			}
			if (step > 0 && step == path.length) {
				return value;
			}
		}
		return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, execution);
	}

	/** The variable and the methods behind it, or nothing if it is another expression. */
	private static String[] path(String expression) {
		return (PATH.matcher(expression).matches() && !expression.startsWith("param")
				&& !expression.matches("null|true|false")) ? expression.replace("()", "").split("\\.") : NONE;
	}

	private @Nullable Object call(Object on, String name) {
		Method method = this.methods.computeIfAbsent(name, (key) -> new ConcurrentHashMap<>())
			.computeIfAbsent(on.getClass(), (type) -> method(type, name));
		try {
			return method.invoke(on);
		}
		catch (InvocationTargetException | IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Method method(Class<?> type, String name) {
		Method method = ClassUtils.getInterfaceMethodIfPossible(ClassUtils.getMethod(type, name), type);
		if (!method.getDeclaringClass().getName().startsWith("java.")) {
			ReflectionUtils.makeAccessible(method);
		}
		return method;
	}

}
