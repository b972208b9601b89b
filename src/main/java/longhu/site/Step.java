package longhu.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.ParseException;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.CompoundExpression;
import org.springframework.expression.spel.ast.Indexer;
import org.springframework.expression.spel.ast.Literal;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.Operator;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.thymeleaf.context.IExpressionContext;

/**
 * A node of an expression as the Spring expression language parsed it, ready to be
 * walked: variables, methods, properties, elements, comparisons, conditions, literals.
 */
@FunctionalInterface
interface Step {

	/** Another kind of expression. */
	Step NONE = (context) -> {
		throw new Lost();
	};

	EvaluationContext COMPARING = SimpleEvaluationContext.forReadOnlyDataBinding().build();

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
		return operator(node, children(node));
	}

	private static Step[] children(SpelNode node) {
		Step[] steps = new Step[node.getChildCount()];
		Arrays.setAll(steps, (child) -> of(node.getChild(child)));
		return steps;
	}

	private static Step operator(SpelNode node, Step[] parts) {
		if (node instanceof OpEQ || node instanceof OpNE) {
			boolean equal = node instanceof OpEQ;
			return (context) -> equal == Operator.equalityCheck(COMPARING, parts[0].walk(context),
					parts[1].walk(context));
		}
		if (node instanceof OpAnd) {
			return (context) -> truth(parts[0].walk(context)) && truth(parts[1].walk(context));
		}
		if (node instanceof OpOr) {
			return (context) -> truth(parts[0].walk(context)) || truth(parts[1].walk(context));
		}
		if (node instanceof OperatorNot) {
			return (context) -> !truth(parts[0].walk(context));
		}
		if (node instanceof Ternary) {
			return (context) -> (truth(parts[0].walk(context)) ? parts[1] : parts[2]).walk(context);
		}
		if (node instanceof OpPlus && parts.length == 2) {
			return (context) -> sum(parts[0].walk(context), parts[1].walk(context));
		}
		throw new Lost();
	}

	private static boolean truth(@Nullable Object value) {
		if (value instanceof Boolean truth) {
			return truth;
		}
		throw new Lost();
	}

	private static Object sum(@Nullable Object one, @Nullable Object other) {
		if (one instanceof String text && other instanceof String more) {
			return text + more;
		}
		if (one instanceof Integer number && other instanceof Integer more) {
			return number + more;
		}
		throw new Lost();
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
			Calls calls = new Calls(method.getName(), arguments.length);
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
			Calls getter = new Calls("get" + Character.toUpperCase(name.charAt(0)) + name.substring(1), 0);
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
