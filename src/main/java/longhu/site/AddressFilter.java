package longhu.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.ParameterReader;
import longhu.catalog.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.WebUtils;

/**
 * Reads the address of a request, once: everything behind it sees the path without mount
 * point, language and suffix, the parameters that are known there in the order of their
 * names, and as accepted the one media type that the address and {@code Accept} ask for;
 * where there is but one it is served to all, since many readers ask for another. An
 * address that is not as it should be leads to the one that is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AddressFilter extends OncePerRequestFilter {

	static final String ASSETS = "/assets/";

	private static final String ATTRIBUTE = Address.class.getName();

	private static final String TYPE = AddressFilter.class.getName() + ".type";

	/** What the server can send back in a header, with room for the others. */
	private static final int LONGEST = 4_000;

	/** They refuse what they are not, as their OpenAPI document says. */
	private static final Pattern LISTS = Pattern.compile("/api(?:/(?!openapi).*)?");

	static final String MALFORMED = "The parameters are malformed: after a % two hexadecimal digits, and together "
			+ "UTF-8 without U+0000.";

	private static final String TAGS = Arrays.stream(Language.values())
		.map(Language::tag)
		.collect(Collectors.joining(", "));

	private final Routes routes;

	private final Mount mount;

	AddressFilter(Routes routes, Mount mount) {
		this.routes = routes;
		this.mount = mount;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Mount.path(request).startsWith(ASSETS);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse answer, FilterChain chain)
			throws ServletException, IOException {
		HttpServletResponse response = this.mount.placed(request, answer);
		if (!Mount.plausible(request)) {
			refuse(request, response, "The host that the request names can be none.");
			return;
		}
		boolean reading = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
		String uri = Mount.path(request);
		SortedMap<String, List<String>> parameters;
		try {
			parameters = Address.parameters(request.getQueryString());
			if (!reading) {
				// the server reads a form when it is first asked for, and throws then
				form(request.getParameterMap());
			}
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			refuse(request, response, MALFORMED);
			return;
		}
		String tidy = Address.tidied(uri);
		if (!tidy.equals(uri)) {
			redirect(tidy, request.getQueryString(), reading, response);
			return;
		}
		Address address = Address.of(uri);
		if (ProblemDetails.api(uri) && parameters.containsKey("lang")) {
			Language named = Language.ofTag(parameters.get("lang").get(0)).orElse(null);
			if (named == null) {
				refuse(request, response, "lang is one of: " + TAGS);
				return;
			}
			address = address.in(named);
		}
		Routes.Route route = this.routes.at(address.path());
		address = address.asking(parameters, route.parameters());
		Representation form = address.representation();
		String only = (reading && !LISTS.matcher(address.path()).matches()) ? route.onlyType() : null;
		String type = (form != null) ? form.type()
				: (only != null) ? only : Accept.of(request.getHeader(HttpHeaders.ACCEPT)).best(route.types());
		request.setAttribute(ATTRIBUTE, address);
		request.setAttribute(TYPE, (route.exists() && route.types().isEmpty()) ? "" : type);
		chain.doFilter(new Read(request, address, reading, type), response);
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, String why)
			throws IOException {
		request.setAttribute(ProblemDetails.DETAIL, why);
		response.sendError(HttpServletResponse.SC_BAD_REQUEST);
	}

	private static void redirect(String tidy, @Nullable String query, boolean reading, HttpServletResponse response)
			throws IOException {
		if (tidy.length() + ((query != null) ? query.length() : 0) > LONGEST) {
			response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
			return;
		}
		// a form that is sent on stays a form
		response.setStatus((reading ? HttpStatus.MOVED_PERMANENTLY : HttpStatus.PERMANENT_REDIRECT).value());
		response.setHeader(HttpHeaders.LOCATION, (query != null) ? tidy + "?" + query : tidy);
	}

	/** The address of a request; of one that could not be read what can be read of it. */
	static Address of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof Address known) ? known
				: Address.of(Address.tidied(failed(request)));
	}

	/** What the client of a request accepts, whatever was chosen from it. */
	static @Nullable String accept(HttpServletRequest request) {
		Read read = WebUtils.getNativeRequest(request, Read.class);
		return ((HttpServletRequest) ((read != null) ? read.getRequest() : request)).getHeader(HttpHeaders.ACCEPT);
	}

	/** The path of a request as it came, with language and suffix. */
	static String uri(HttpServletRequest request) {
		Read read = WebUtils.getNativeRequest(request, Read.class);
		return (read != null) ? Mount.path((HttpServletRequest) read.getRequest()) : failed(request);
	}

	/** The path of a request, also of one that is answered by a page about its error. */
	static String failed(HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
			String context = request.getContextPath();
			return uri.startsWith(context + "/") ? uri.substring(context.length()) : uri;
		}
		return Mount.path(request);
	}

	private static void form(Map<String, String[]> values) {
		if (values.values().stream().flatMap(Arrays::stream).anyMatch((value) -> value.indexOf('\0') >= 0)) {
			throw new IllegalArgumentException("U+0000");
		}
	}

	/**
	 * The media type that a request is answered in, without parameters: empty where its
	 * controller decides, null where there is none that the client accepts.
	 */
	static @Nullable String type(HttpServletRequest request) {
		return (String) request.getAttribute(TYPE);
	}

	/** The request as what is behind this filter sees it. */
	private static final class Read extends HttpServletRequestWrapper {

		private final Address address;

		private final @Nullable Map<String, String[]> parameters;

		private final @Nullable String accept;

		Read(HttpServletRequest request, Address address, boolean reading, @Nullable String accept) {
			super(request);
			this.address = address;
			this.accept = accept;
			this.parameters = reading ? parameters(address) : null;
		}

		private static Map<String, String[]> parameters(Address address) {
			if (address.query().isEmpty()) {
				return Map.of();
			}
			Map<String, String[]> parameters = new LinkedHashMap<>();
			address.query().forEach((name, values) -> parameters.put(name, values.toArray(new String[0])));
			return Collections.unmodifiableMap(parameters);
		}

		@Override
		public String getContextPath() {
			return "";
		}

		@Override
		public String getRequestURI() {
			return this.address.path();
		}

		@Override
		public String getServletPath() {
			return UriUtils.decode(this.address.path(), StandardCharsets.UTF_8);
		}

		@Override
		public StringBuffer getRequestURL() {
			StringBuffer url = super.getRequestURL();
			return new StringBuffer(url.substring(0, url.length() - super.getRequestURI().length()))
				.append(getRequestURI());
		}

		@Override
		public @Nullable String getQueryString() {
			if (this.parameters == null) {
				return super.getQueryString();
			}
			return this.address.query().isEmpty() ? null : this.address.question().substring(1);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return (this.parameters != null) ? this.parameters : super.getParameterMap();
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return (this.parameters != null) ? this.parameters.get(name) : super.getParameterValues(name);
		}

		@Override
		public @Nullable String getParameter(String name) {
			return (this.parameters != null) ? this.address.parameter(name) : super.getParameter(name);
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return (this.parameters != null) ? Collections.enumeration(this.parameters.keySet())
					: super.getParameterNames();
		}

		@Override
		public @Nullable String getHeader(String name) {
			return (this.accept != null && HttpHeaders.ACCEPT.equalsIgnoreCase(name)) ? this.accept
					: super.getHeader(name);
		}

		@Override
		public Enumeration<String> getHeaders(String name) {
			return (this.accept != null && HttpHeaders.ACCEPT.equalsIgnoreCase(name))
					? Collections.enumeration(List.of(this.accept)) : super.getHeaders(name);
		}

	}

	/**
	 * Gives every controller that asks for it the address and the locale of its request,
	 * and what it knows of the parameters, read into a record.
	 */
	@Configuration(proxyBeanMethods = false)
	static class Arguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

		private final ParameterReader reader;

		Arguments(ParameterReader reader) {
			this.reader = reader;
		}

		@Bean
		LocaleResolver localeResolver() {
			return new LocaleResolver() {
				@Override
				public Locale resolveLocale(HttpServletRequest request) {
					return of(request).language().locale();
				}

				@Override
				public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response,
						@Nullable Locale locale) {
					throw new UnsupportedOperationException("the address alone says the language");
				}
			};
		}

		@Override
		public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
			resolvers.add(this);
		}

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.getParameterType() == Address.class || parameter.hasParameterAnnotation(Valid.class);
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			Address address = of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
			return (parameter.getParameterType() == Address.class) ? address
					: this.reader.read(address, parameter.getParameterType());
		}

	}

}
