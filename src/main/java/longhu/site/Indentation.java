package longhu.site;

import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.dialect.IPreProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.preprocessor.IPreProcessor;
import org.thymeleaf.preprocessor.PreProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Templates are indented for their authors. The indentation is taken off once, when a
 * template is read, so that an element that is not shown leaves no blanks on its line;
 * the empty lines that it leaves are not sent.
 */
@Component
class Indentation implements IPreProcessorDialect, IPostProcessorDialect {

	@Override
	public String getName() {
		return "indentation";
	}

	@Override
	public int getDialectPreProcessorPrecedence() {
		return 1000;
	}

	@Override
	public int getDialectPostProcessorPrecedence() {
		return 1000;
	}

	@Override
	public Set<IPreProcessor> getPreProcessors() {
		return Set.of(new PreProcessor(TemplateMode.HTML, Removed.class, 1000));
	}

	@Override
	public Set<IPostProcessor> getPostProcessors() {
		return Set.of(new PostProcessor(TemplateMode.HTML, Closed.class, 1000));
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

	/** Of line breaks that nothing stands between, the first; anew for each page. */
	public static final class Closed extends AbstractTemplateHandler {

		private boolean broken;

		@Override
		public void handleText(IText text) {
			boolean lineBreak = text.length() == 1 && text.charAt(0) == '\n';
			if (!lineBreak || !this.broken) {
				super.handleText(text);
			}
			this.broken = lineBreak || this.broken && text.length() == 0;
		}

		@Override
		public void handleOpenElement(IOpenElementTag tag) {
			this.broken = false;
			super.handleOpenElement(tag);
		}

		@Override
		public void handleCloseElement(ICloseElementTag tag) {
			this.broken = false;
			super.handleCloseElement(tag);
		}

		@Override
		public void handleStandaloneElement(IStandaloneElementTag tag) {
			this.broken = false;
			super.handleStandaloneElement(tag);
		}

	}

}
