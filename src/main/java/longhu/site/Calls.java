package longhu.site;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Calls of a method, by the names that it may have, on whatever has it.
 */
final class Calls {

	private final Set<String> names;

	private final int arguments;

	private final Map<Class<?>, Optional<Method>> methods = new ConcurrentHashMap<>();

	Calls(Set<String> names, int arguments) {
		this.names = names;
		this.arguments = arguments;
	}

	/**
	 * What the method answers.
	 * @throws Step.Lost where there is no such method, more than one, or one that takes
	 * something else
	 */
	@Nullable Object call(Object on, @Nullable Object... given) {
		Optional<Method> known = this.methods.get(on.getClass());
		Method method = ((known != null) ? known : this.methods.computeIfAbsent(on.getClass(), this::method))
			.orElseThrow(Step.Lost::new);
		try {
			return method.invoke(on, given);
		}
		catch (IllegalArgumentException ex) {
			throw new Step.Lost();
		}
		catch (InvocationTargetException | IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Optional<Method> method(Class<?> type) {
		List<Method> fitting = Arrays.stream(type.getMethods())
			.filter((method) -> this.names.contains(method.getName()) && method.getParameterCount() == this.arguments)
			.filter((method) -> !method.isBridge() && !method.isVarArgs())
			.toList();
		if (fitting.stream().map((method) -> Arrays.toString(method.getParameterTypes())).distinct().count() != 1) {
			return Optional.empty();
		}
		Method method = ClassUtils.getInterfaceMethodIfPossible(fitting.get(0), type);
		// a public one, too: who calls is else looked at each time
		method.trySetAccessible();
		return Optional.of(method);
	}

}
