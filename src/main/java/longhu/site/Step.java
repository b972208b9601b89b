package longhu.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.ExpressionState;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.InlineList;
import org.springframework.expression.spel.ast.InlineMap;
import org.springframework.expression.spel.ast.Literal;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.thymeleaf.context.IExpressionContext;

/**
 * A node of an expression as the Spring expression language parsed it, ready to be
 * walked: variables, methods, properties, elements, {@link Operators operators},
 * literals.
 */
@FunctionalInterface
interface Step {

	/** Another kind of expression. */
	Step NONE = (context) -> {
		throw new Lost();
	};

	/**
	 * The value in a template's context.
	 * @throws Lost where the language itself is needed
	 */
	@Nullable Object walk(IExpressionContext context);

	/** A value that is not of the kind that is walked. */
	final class Lost extends RuntimeException {

		private static final long serialVersionUID = 1;

		Lost() {
			super(null, null, false, false);
		}

	}

	/** The step of an expression, or {@link #NONE}. */
	static Step of(String expression) {
		try {
			return of(new SpelExpressionParser().parseRaw(expression).getAST());
		}
		catch (ParseException | Lost ex) {
			return NONE;
		}
	}

	private static Step of(SpelNode node) {
		if (node instanceof Literal literal) {
			Object value = literal.getLiteralValue().getValue();
			return (context) -> value;
		}
		if (node instanceof CompoundExpression) {
			return path(node);
		}
		if (node instanceof PropertyOrFieldReference variable && !variable.getName().equals("param")) {
			return (context) -> context.getVariable(variable.getName());
		}
		if (node instanceof VariableReference) {
			String name = node.toStringAST().substring(1);
			return (context) -> known(context.getExpressionObjects().getObject(name));
		}
		if (node instanceof InlineList list && list.isConstant() || node instanceof InlineMap map && map.isConstant()) {
			Object value = node.getValue(new ExpressionState(Operators.COMPARING));
			return (context) -> value;
		}
		return Operators.step(node, children(node));
	}

	private static Step[] children(SpelNode node) {
		Step[] steps = new Step[node.getChildCount()];
		Arrays.setAll(steps, (child) -> of(node.getChild(child)));
		return steps;
	}

	private static <T> T known(@Nullable T value) {
		if (value == null) {
			throw new Lost();
		}
		return value;
	}

	/** A value and what is asked of it, and of what that gives, and so on. */
	private static Step path(SpelNode path) {
		Step walked = of(path.getChild(0));
		for (int at = 1; at < path.getChildCount(); at++) {
			walked = onward(walked, path.getChild(at));
		}
		return walked;
	}

	private static Step onward(Step before, SpelNode node) {
		if (node instanceof MethodReference method && !method.isNullSafe()) {
			Step[] arguments = children(node);
			Calls calls = new Calls(Set.of(method.getName()), arguments.length);
			return (context) -> {
				Object on = known(before.walk(context));
				Object[] given = new Object[arguments.length];
				for (int at = 0; at < given.length; at++) {
					given[at] = arguments[at].walk(context);
				}
				return calls.call(on, given);
			};
		}
		if (node instanceof PropertyOrFieldReference property && !property.isNullSafe()) {
			String name = property.getName();
			String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
			Calls getter = new Calls(Set.of("get" + capital, "is" + capital), 0);
			return (context) -> {
				Object on = known(before.walk(context));
				return (on instanceof Map<?, ?> map) ? map.get(name) : getter.call(on);
			};
		}
		// a bare word in brackets is a name and no variable
		if (node instanceof Indexer indexer && !indexer.isNullSafe()
				&& !(node.getChild(0) instanceof PropertyOrFieldReference)) {
			Step index = of(node.getChild(0));
			return (context) -> element(before.walk(context), index.walk(context));
		}
		throw new Lost();
	}

	private static @Nullable Object element(@Nullable Object of, @Nullable Object index) {
		if (of instanceof Map<?, ?> map && index != null) {
			return map.get(index);
		}
		if (of instanceof List<?> list && index instanceof Integer at && at >= 0 && at < list.size()) {
			return list.get(at);
		}
		throw new Lost();
	}

}
