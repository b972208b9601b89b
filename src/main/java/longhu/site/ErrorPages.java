package longhu.site;

import java.util.List;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Entries;
import longhu.catalog.GoneAddress;
import longhu.catalog.Heading;
import longhu.catalog.Language;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What went wrong, as a page for people and as problem details (RFC 9457) for machines.
 * Nothing of the request is repeated.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Set<Integer> TOLD = Set.of(400, 404, 405, 406, 410, 414);

	private final Entries entries;

	private final NearNames near;

	ErrorPages(Entries entries, NearNames near) {
		this.entries = entries;
		this.near = near;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response, Model model) {
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code : 404;
		response.setStatus(status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.ETAG, null);
		if (!wantsPage(request)) {
			ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.valueOf(status));
			problem.setTitle(HttpStatus.valueOf(status).getReasonPhrase());
			problem.setDetail(Refusal.detail(status));
			return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
		}
		Language language = LanguageFilter.of(request);
		String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		model.addAttribute("status", status);
		model.addAttribute("noindex", true);
		model.addAttribute("message",
				TOLD.contains(status) ? "error." + status : (status < 500 ? "error.400" : "error.500"));
		model.addAttribute("near", (status == 404) ? this.near.to(path, language) : List.<Heading>of());
		String plain = path.substring(language.prefix().length() <= path.length() && path.startsWith(language.prefix())
				? language.prefix().length() : 0);
		model.addAttribute("gone",
				(status == 410) ? this.entries.gone(plain).map(GoneAddress::successor).orElse(null) : null);
		return "site/error";
	}

	/** A browser, or a client that takes anything; one that asks for data gets data. */
	private static boolean wantsPage(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (accept == null || accept.isBlank()) {
			return true;
		}
		try {
			return MediaType.parseMediaTypes(accept)
				.stream()
				.anyMatch((type) -> type.isWildcardType()
						|| type.getType().equals("text") && Set.of("html", "*").contains(type.getSubtype()));
		}
		catch (org.springframework.http.InvalidMediaTypeException ex) {
			return false;
		}
	}

}
