package longhu.site;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.ServletContext;
import jakarta.validation.Valid;
import longhu.catalog.AsOf;
import longhu.catalog.ParameterReader;
import longhu.catalog.QueryParameters;
import longhu.catalog.Representation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * What the spokes map at an address: in which media types it comes, which parameters it
 * knows, whether it can be seen as of a time. A new controller needs no word here.
 */
@Component
class Routes {

	/** Addresses that are remembered; matching one against all patterns takes a while. */
	private static final int REMEMBERED = 10_000;

	private final Cache<String, Route> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

	private final SingletonSupplier<List<Mapped>> mapped;

	private final ObjectProvider<QueryParameters> parameters;

	private final ObjectProvider<RouterFunctionMapping> routers;

	private final ServletContext servlets;

	Routes(ObjectProvider<RequestMappingHandlerMapping> mappings, ObjectProvider<QueryParameters> parameters,
			ObjectProvider<RouterFunctionMapping> routers, ServletContext servlets) {
		this.mapped = SingletonSupplier.of(() -> mappings.stream()
			.flatMap((mapping) -> mapping.getHandlerMethods().entrySet().stream())
			.flatMap((entry) -> mapped(entry.getKey(), entry.getValue()))
			.toList());
		this.parameters = parameters;
		this.routers = routers;
		this.servlets = servlets;
	}

	/**
	 * What there is at an address.
	 *
	 * @param exists whether a controller is mapped there
	 * @param types media types it comes in, without parameters, as the controllers name
	 * them; empty if none does
	 * @param parameters that it knows, or null where its controllers look at all
	 * @param asOf whether its page can be seen as of a time
	 */
	record Route(boolean exists, List<String> types, @Nullable Set<String> parameters, boolean asOf) {

		/** The type of an address that has no other, or null. */
		@Nullable String onlyType() {
			return (this.types.size() == 1 && !this.types.contains(MediaType.ALL_VALUE)) ? this.types.get(0) : null;
		}

		/** The forms besides the page, in the order of their suffixes. */
		List<Representation> representations() {
			return Stream.of(Representation.values()).filter((form) -> this.types.contains(form.type())).toList();
		}

	}

	private record Mapped(PathPattern pattern, Collection<MediaType> types, Set<String> parameters, boolean all,
			boolean asOf) {
	}

	/** What there is at a path without language prefix and suffix. */
	Route at(String path) {
		return this.known.get(path, this::find);
	}

	private Route find(String path) {
		PathContainer container = PathContainer.parsePath(path);
		List<Mapped> here = this.mapped.obtain().stream().filter((one) -> one.pattern().matches(container)).toList();
		Set<String> types = new LinkedHashSet<>();
		Set<String> parameters = new HashSet<>();
		boolean all = false;
		boolean asOf = false;
		for (Mapped one : here) {
			one.types().forEach((type) -> types.add(type.getType() + "/" + type.getSubtype()));
			all |= one.all();
			asOf |= one.asOf();
			parameters.addAll(one.parameters());
		}
		Set<String> declared = new HashSet<>();
		this.parameters.forEach((spoke) -> declared.addAll(spoke.at(path)));
		parameters.addAll(declared);
		return new Route(!here.isEmpty(), List.copyOf(types), (all && declared.isEmpty()) ? null : parameters, asOf);
	}

	private static Stream<Mapped> mapped(RequestMappingInfo mapping, HandlerMethod method) {
		if (mapping.getPathPatternsCondition() == null || method.getBeanType() == ErrorPages.class) {
			return Stream.empty();
		}
		Set<String> parameters = new HashSet<>();
		boolean all = false;
		boolean asOf = false;
		for (MethodParameter parameter : method.getMethodParameters()) {
			RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
			if (parameter.getParameterType() == AsOf.class) {
				asOf = true;
				parameters.add(AsOfPages.PARAMETER);
			}
			else if (parameter.hasParameterAnnotation(Valid.class)) {
				parameters.addAll(ParameterReader.names(parameter.getParameterType()));
			}
			else if (named != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
				all = true;
			}
			else if (named != null) {
				parameters.add(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
			}
		}
		boolean any = all;
		boolean seen = asOf;
		return mapping.getPathPatternsCondition()
			.getPatterns()
			.stream()
			.map((pattern) -> new Mapped(pattern, mapping.getProducesCondition().getProducibleMediaTypes(), parameters,
					any, seen));
	}

	/** Whether a controller, a router or a servlet answers at a path. */
	boolean served(String path) {
		return at(path).exists()
				|| this.routers.stream()
					.map(RouterFunctionMapping::getRouterFunction)
					.anyMatch((router) -> router != null && router.toString().contains(path))
				|| this.servlets.getServletRegistrations()
					.values()
					.stream()
					.flatMap((servlet) -> servlet.getMappings().stream())
					.anyMatch((mapping) -> mapping.replace("/*", "").equals(path));
	}

}
