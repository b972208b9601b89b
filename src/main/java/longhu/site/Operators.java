package longhu.site;

import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.Elvis;
import org.springframework.expression.spel.ast.OpAnd;
import org.springframework.expression.spel.ast.OpEQ;
import org.springframework.expression.spel.ast.OpGE;
import org.springframework.expression.spel.ast.OpGT;
import org.springframework.expression.spel.ast.OpLE;
import org.springframework.expression.spel.ast.OpLT;
import org.springframework.expression.spel.ast.OpMinus;
import org.springframework.expression.spel.ast.OpNE;
import org.springframework.expression.spel.ast.OpOr;
import org.springframework.expression.spel.ast.OpPlus;
import org.springframework.expression.spel.ast.Operator;
import org.springframework.expression.spel.ast.OperatorNot;
import org.springframework.expression.spel.ast.Ternary;
import org.springframework.expression.spel.support.SimpleEvaluationContext;

/**
 * Comparisons, conditions, sums and differences between {@linkplain Step steps}: of whole
 * numbers, truth values and texts, as the expression language has them.
 */
final class Operators {

	static final EvaluationContext COMPARING = SimpleEvaluationContext.forReadOnlyDataBinding().build();

	private Operators() {
	}

	/**
	 * The step of an operator.
	 * @throws Step.Lost if it is another one
	 */
	static Step step(SpelNode node, Step[] parts) {
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
		if (node instanceof Elvis) {
			return (context) -> {
				Object value = parts[0].walk(context);
				return (value == null || value.equals("")) ? parts[1].walk(context) : value;
			};
		}
		return ofNumbers(node, parts);
	}

	private static Step ofNumbers(SpelNode node, Step[] parts) {
		if (node instanceof OpPlus && parts.length == 2) {
			return (context) -> sum(parts[0].walk(context), parts[1].walk(context));
		}
		if (node instanceof OpMinus && parts.length == 2) {
			return (context) -> {
				if (parts[0].walk(context) instanceof Integer one && parts[1].walk(context) instanceof Integer other) {
					return one - other;
				}
				throw new Step.Lost();
			};
		}
		IntPredicate order = order(node);
		return (context) -> order.test(Long.compare(whole(parts[0].walk(context)), whole(parts[1].walk(context))));
	}

	private static IntPredicate order(SpelNode node) {
		if (node instanceof OpGT) {
			return (sign) -> sign > 0;
		}
		if (node instanceof OpGE) {
			return (sign) -> sign >= 0;
		}
		if (node instanceof OpLT) {
			return (sign) -> sign < 0;
		}
		if (node instanceof OpLE) {
			return (sign) -> sign <= 0;
		}
		throw new Step.Lost();
	}

	private static long whole(@Nullable Object value) {
		if (value instanceof Integer || value instanceof Long) {
			return ((Number) value).longValue();
		}
		throw new Step.Lost();
	}

	private static boolean truth(@Nullable Object value) {
		if (value instanceof Boolean truth) {
			return truth;
		}
		throw new Step.Lost();
	}

	private static Object sum(@Nullable Object one, @Nullable Object other) {
		if (one instanceof Integer number && other instanceof Integer more) {
			return number + more;
		}
		boolean text = one instanceof String || other instanceof String;
		if (text && written(one) && written(other)) {
			return String.valueOf(one) + other;
		}
		throw new Step.Lost();
	}

	/** Whether that is written out as it is. */
	private static boolean written(@Nullable Object value) {
		return value instanceof String || value instanceof Integer || value instanceof Long;
	}

}
