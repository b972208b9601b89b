package longhu.site;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;

/**
 * What templates say, read by the Spring expression language but walked without it: it
 * spends half of the time of a page on descriptors of types that nobody asks for. Where a
 * {@link Step} cannot walk, the language does, so that it and its errors stay the same.
 */
class TemplateExpressions extends SpringStandardDialect implements IStandardVariableExpressionEvaluator {

	private final Map<String, Step> steps = new ConcurrentHashMap<>();

	/** Puts them into the engine, in place of the dialect that they extend. */
	@Component
	static class Spoken {

		Spoken(SpringTemplateEngine engine) {
			engine.setDialects(engine.getDialects()
				.stream()
				.map((dialect) -> (dialect instanceof SpringStandardDialect) ? new TemplateExpressions() : dialect)
				.collect(Collectors.toSet()));
		}

	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		Set<IProcessor> processors = super.getProcessors(prefix);
		processors.removeIf(StandardUtextTagProcessor.class::isInstance);
		processors.add(new Markup(prefix));
		return processors;
	}

	@Override
	public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
		return this;
	}

	@Override
	public @Nullable Object evaluate(IExpressionContext context, IStandardVariableExpression expression,
			StandardExpressionExecutionContext execution) {
		if (!expression.getUseSelectionAsRoot() && !execution.getPerformTypeConversion()) {
			Step known = this.steps.get(expression.getExpression());
			Step step = (known != null) ? known : this.steps.computeIfAbsent(expression.getExpression(), Step::of);
			if (step != Step.NONE) {
				try {
					return step.walk(context);
				}
				catch (Step.Lost ex) {
					// it walks into the same again and again, on every page
					this.steps.put(expression.getExpression(), Step.NONE);
				}
			}
		}
		return SPELVariableExpressionEvaluator.INSTANCE.evaluate(context, expression, execution);
	}

}
