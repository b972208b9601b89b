package longhu.api;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.ContentChanged;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The document of the API after <a href="https://spec.openapis.org/oas/v3.1.1">OpenAPI
 * 3.1</a>, made once for each language from the controllers; only the origin of its
 * addresses is that of the request.
 */
@RestController
class Document extends OpenApiWebMvcResource {

	/** Stands for the origin until the document is asked for. */
	static final String PLACE = "http://origin.invalid";

	/** Stands for the origin if it is set, else for the one of the document. */
	static final String SERVER = "http://server.invalid";

	static final String PATH = "/api/openapi";

	private final String origin;

	Document(@Value("${longhu.base-url:}") String origin, ObjectFactory<OpenAPIService> service,
			AbstractRequestService requests, GenericResponseService responses, OperationService operations,
			SpringDocConfigProperties properties, SpringDocProviders providers, SpringDocCustomizers customizers) {
		super(service, requests, responses, operations, properties, providers, customizers);
		this.origin = origin.replaceFirst("/$", "");
	}

	@Override
	@Operation(hidden = true)
	@GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	public byte[] openapiJson(HttpServletRequest request, @Value(PATH) String path, Locale locale)
			throws JsonProcessingException {
		return placed(super.openapiJson(request, path, locale));
	}

	@Override
	@Operation(hidden = true)
	@GetMapping(path = PATH + ".yaml", produces = "application/yaml")
	public byte[] openapiYaml(HttpServletRequest request, @Value(PATH + ".yaml") String path, Locale locale)
			throws JsonProcessingException {
		return placed(super.openapiYaml(request, path, locale));
	}

	private byte[] placed(byte[] document) {
		String here = this.origin.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
				: this.origin;
		return new String(document, StandardCharsets.UTF_8).replace(PLACE, here)
			.replace(SERVER, this.origin.isEmpty() ? "/" : this.origin)
			.getBytes(StandardCharsets.UTF_8);
	}

	/** Its examples and the values that it lists are of the content. */
	@EventListener
	void forget(ContentChanged change) {
		if (this.openAPIService != null) {
			for (Language language : Language.values()) {
				this.openAPIService.setCachedOpenAPI(null, language.locale());
			}
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Schemas {

		@Bean
		ModelResolver modelResolver(ObjectMapperProvider mappers) {
			// given by the portal and not by the client
			SpringDocUtils.getConfig().addRequestWrapperToIgnore(Origin.class);
			ObjectMapper mapper = mappers.jsonMapper();
			JsonShapes.MIXINS.forEach(mapper::addMixIn);
			return new Shapes(mapper);
		}

	}

}
