package longhu.site;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import longhu.catalog.ContentChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateManager;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code site:kept="…"}: an element that is the same on every page for which the
 * expression gives the same key, and is rendered for the first of them only. Nothing in
 * it may depend on anything else. Where the key is null it is rendered as ever.
 */
@Component
class Kept extends AbstractProcessorDialect {

	/** As many as there are keys: languages and places of the menu. */
	private final Map<String, String> elements = new ConcurrentHashMap<>();

	Kept() {
		super("site", "site", 0);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Attribute(prefix));
	}

	@EventListener(ContentChanged.class)
	void forget() {
		this.elements.clear();
	}

	private final class Attribute extends AbstractAttributeModelProcessor {

		Attribute(String prefix) {
			super(TemplateMode.HTML, prefix, null, false, "kept", true, 0, false);
		}

		@Override
		protected void doProcess(ITemplateContext context, IModel model, AttributeName attribute, String expression,
				IElementModelStructureHandler structure) {
			IProcessableElementTag tag = (IProcessableElementTag) model.get(0);
			model.replace(0, context.getModelFactory().removeAttribute(tag, attribute));
			Object key = StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, expression)
				.execute(context);
			if (key != null && context.getTemplateData().getValidity().isCacheable()) {
				// two elements of one key are two
				String of = context.getTemplateData().getTemplate() + ":" + tag.getLine() + " " + key;
				String element = element(of, context, model);
				model.reset();
				model.add(context.getModelFactory().createText(element));
			}
		}

		private String element(String key, ITemplateContext context, IModel model) {
			@Nullable String known = Kept.this.elements.get(key);
			if (known == null) {
				known = rendered(context, model);
				Kept.this.elements.put(key, known);
			}
			return known;
		}

		private static String rendered(ITemplateContext context, IModel model) {
			StringWriter source = new StringWriter();
			StringWriter rendered = new StringWriter();
			try {
				model.write(source);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			TemplateManager templates = context.getConfiguration().getTemplateManager();
			templates.process(
					templates.parseString(context.getTemplateData(), source.toString(), 0, 0, TemplateMode.HTML, false),
					context, rendered);
			return rendered.toString().strip();
		}

	}

}
