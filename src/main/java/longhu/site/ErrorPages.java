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
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
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

	private static final Set<Integer> TOLD = Set.of(400, 404, 405, 406, 410, 414, 416, 503);

	private final Entries entries;

	private final NearNames near;

	ErrorPages(Entries entries, NearNames near) {
		this.entries = entries;
		this.near = near;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response, Origin origin, Model model) {
		int code = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known) ? known : 404;
		Language language = LanguageFilter.of(request);
		String address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
		String path = plain(address, language);
		GoneAddress gone = (code == 404 || code == 410) ? this.entries.gone(path).orElse(null) : null;
		int status = (gone != null) ? 410 : code;
		String successor = (gone != null) ? gone.successor() : null;
		response.setStatus(status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.ETAG, null);
		response.setHeader(HttpHeaders.LINK, null);
		if (address.startsWith("/api") || !wantsPage(request, address)) {
			return problem(status, (successor != null) ? origin.to(successor, language) : null);
		}
		model.addAttribute("status", status);
		model.addAttribute("noindex", true);
		model.addAttribute("message",
				TOLD.contains(status) ? "error." + status : (status < 500 ? "error.400" : "error.500"));
		model.addAttribute("near", (status == 404) ? this.near.to(path, language) : List.<Heading>of());
		model.addAttribute("gone", successor);
		return "site/error";
	}

	/** The address without language and without the suffix of a form. */
	private static String plain(String address, Language language) {
		String path = address.startsWith(language.prefix() + "/") ? address.substring(language.prefix().length())
				: address;
		return path.substring(0, path.length() - Forms.suffix(path).map(String::length).orElse(0));
	}

	private static ResponseEntity<ProblemDetail> problem(int status, @Nullable String successor) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.valueOf(status));
		problem.setTitle(HttpStatus.valueOf(status).getReasonPhrase());
		problem.setDetail(Refusal.detail(status));
		if (successor != null) {
			problem.setProperty("successor", successor);
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/** A browser, or a client that takes anything; one that asks for data gets data. */
	private static boolean wantsPage(HttpServletRequest request, String address) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		if (Forms.suffix(address).isPresent() && (accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE))) {
			return false;
		}
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
