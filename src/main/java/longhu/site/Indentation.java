package longhu.site;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.IText;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Templates are indented for their authors. The indentation is taken off once, when a
 * template is read, so that an element that is not shown leaves no blanks on its line.
 */
@Component
class Indentation implements IPreProcessorDialect {

	@Override
	public String getName() {
		return "indentation";
	}

	@Override
	public int getDialectPreProcessorPrecedence() {
		return 1000;
	}

	@Override
	public Set<IPreProcessor> getPreProcessors() {
		return Set.of(new PreProcessor(TemplateMode.HTML, Removed.class, 1000));
	}

	/** Made by the engine, anew for each template. */
	public static final class Removed extends AbstractTemplateHandler {

		private static final Pattern INDENTED = Pattern.compile("[ \\t]*\\n[ \\t]*");

		@Override
		public void handleText(IText text) {
			super.handleText(
					getContext().getModelFactory().createText(INDENTED.matcher(text.getText()).replaceAll("\n")));
		}

	}

}
