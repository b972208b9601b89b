package longhu.site;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives every controller that asks for it the origin of absolute addresses; and one that
 * no request says.
 */
@Configuration(proxyBeanMethods = false)
class OriginArgumentResolver implements WebMvcConfigurer, HandlerMethodArgumentResolver {

	private final SiteProperties properties;

	private final Mount mount;

	OriginArgumentResolver(SiteProperties properties, Mount mount) {
		this.properties = properties;
		this.mount = mount;
	}

	/** Where the portal is at home; what is written for everyone cannot ask a request. */
	@Bean
	Origin home(@Value("${server.servlet.context-path:}") String context) {
		URI given = this.properties.baseUrl();
		Origin home = (given != null) ? new Origin(given.toString().replaceFirst("/+$", "")) : Origin.UNSET;
		return home.prefix().isEmpty() ? new Origin(home.text() + context) : home;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Origin.class;
	}

	@Override
	public Origin resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		return new Origin(
				this.mount.origin(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class))));
	}

}
