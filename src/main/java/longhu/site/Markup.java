package longhu.site;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardUtextTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code th:utext}: markup that is written as it is. The engine's own would parse it
 * again on every page, for processors that want to see its elements; none does.
 */
final class Markup extends AbstractStandardExpressionAttributeTagProcessor {

	Markup(String prefix) {
		super(TemplateMode.HTML, prefix, StandardUtextTagProcessor.ATTR_NAME, StandardUtextTagProcessor.PRECEDENCE,
				true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
			String expression, @Nullable Object markup, IElementTagStructureHandler element) {
		element.setBody((markup != null) ? markup.toString() : "", false);
	}

}
