package longhu.site;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * In the names of assets eight hexadecimal digits of their content's MD5 instead of all
 * 32: each page names ten of them, and digits cannot be compressed.
 */
@Component
class ShortVersions implements BeanPostProcessor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (bean instanceof SimpleUrlHandlerMapping mapping) {
			mapping.getUrlMap()
				.values()
				.stream()
				.filter(ResourceHttpRequestHandler.class::isInstance)
				.flatMap((handler) -> ((ResourceHttpRequestHandler) handler).getResourceResolvers().stream())
				.filter(VersionResourceResolver.class::isInstance)
				.flatMap((resolver) -> ((VersionResourceResolver) resolver).getStrategyMap().entrySet().stream())
				.forEach((strategy) -> strategy.setValue(new Digits()));
		}
		return bean;
	}

	private static final class Digits extends ContentVersionStrategy {

		@Override
		public String getResourceVersion(Resource resource) {
			return super.getResourceVersion(resource).substring(0, 8);
		}

	}

}
