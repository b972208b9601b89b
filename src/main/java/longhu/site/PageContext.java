package longhu.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.EngineContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.IEngineContext;
import org.thymeleaf.context.IEngineContextFactory;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.StandardEngineContextFactory;
import org.thymeleaf.engine.TemplateData;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.IWebExchange;

/**
 * The variables of a page, in a map of their own: the engine would keep each turn of a
 * loop in the attributes of the request, through every wrapper that the filters put
 * around it.
 */
final class PageContext extends EngineContext implements IWebContext {

	private final IWebExchange exchange;

	private PageContext(IEngineConfiguration configuration, TemplateData template, Map<String, Object> resolution,
			Locale locale, Map<String, Object> variables, IWebExchange exchange) {
		super(configuration, template, resolution, locale, variables);
		this.exchange = exchange;
	}

	@Override
	public IWebExchange getExchange() {
		return this.exchange;
	}

	/** Gives it to the engine. */
	@Component
	static class Made implements IEngineContextFactory {

		private final IEngineContextFactory usual = new StandardEngineContextFactory();

		Made(SpringTemplateEngine engine) {
			engine.setEngineContextFactory(this);
		}

		@Override
		public IEngineContext createEngineContext(IEngineConfiguration configuration, TemplateData template,
				Map<String, Object> resolution, IContext context) {
			if (!(context instanceof IWebContext page)) {
				return this.usual.createEngineContext(configuration, template, resolution, context);
			}
			Map<String, Object> variables = new HashMap<>();
			page.getVariableNames().forEach((name) -> variables.put(name, page.getVariable(name)));
			return new PageContext(configuration, template, resolution, page.getLocale(), variables,
					page.getExchange());
		}

	}

}
