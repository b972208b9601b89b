package longhu.site;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Reads the language from the beginning of the address and takes it off, so that every
 * page is mapped once: {@code /en/companies/zhipu} is {@code /companies/zhipu} in
 * English. A client of the API may name it as {@code lang} instead.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class LanguageFilter extends OncePerRequestFilter {

	private static final String ATTRIBUTE = LanguageFilter.class.getName();

	private static final String TAGS = Arrays.stream(Language.values())
		.map(Language::tag)
		.collect(Collectors.joining(", "));

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = request.getRequestURI();
		Language language = Arrays.stream(Language.values())
			.filter((candidate) -> !candidate.prefix().isEmpty())
			.filter((candidate) -> address.equals(candidate.prefix()) || address.startsWith(candidate.prefix() + "/"))
			.findFirst()
			.orElse(Language.ZH_HANT);
		String named = Problems.api(address) ? request.getParameter("lang") : null;
		Language said = (named != null) ? Language.ofTag(named).orElse(null) : language;
		if (said == null) {
			request.setAttribute(Problems.DETAIL, "lang is one of: " + TAGS);
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		request.setAttribute(ATTRIBUTE, said);
		chain.doFilter(language.prefix().isEmpty() ? request : new Unprefixed(request, language.prefix()), response);
	}

	static Language of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof Language language) ? language : Language.ZH_HANT;
	}

	/** The request as if it had been made without the prefix. */
	private static final class Unprefixed extends HttpServletRequestWrapper {

		private final String prefix;

		Unprefixed(HttpServletRequest request, String prefix) {
			super(request);
			this.prefix = prefix;
		}

		private String without(String path) {
			String rest = path.startsWith(this.prefix) ? path.substring(this.prefix.length()) : path;
			return rest.isEmpty() ? "/" : rest;
		}

		@Override
		public String getRequestURI() {
			return without(super.getRequestURI());
		}

		@Override
		public String getServletPath() {
			return without(super.getServletPath());
		}

		@Override
		public StringBuffer getRequestURL() {
			StringBuffer address = super.getRequestURL();
			return new StringBuffer(address.substring(0, address.length() - super.getRequestURI().length()))
				.append(getRequestURI());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Locales {

		@Bean
		LocaleResolver localeResolver() {
			return new LocaleResolver() {
				@Override
				public Locale resolveLocale(HttpServletRequest request) {
					return of(request).locale();
				}

				@Override
				public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
						@Nullable Locale locale) {
					throw new UnsupportedOperationException("the address alone says the language");
				}
			};
		}

	}

}
