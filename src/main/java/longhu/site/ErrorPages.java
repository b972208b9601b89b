package longhu.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Address;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.GoneAddress;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Mistake;
import longhu.catalog.NameRegister;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What went wrong, as a page for people and as problem details (RFC 9457) for machines.
 * Nothing of the request is repeated.
 */
@Controller
class ErrorPages implements ErrorController {

	private static final Set<Integer> TOLD = Set.of(400, 404, 405, 406, 410, 414, 416, 429, 503);

	/** Before the address of a page: the same for machines. */
	private static final String API = "/api/entries";

	private final Entries entries;

	private final NameRegister names;

	private final ProblemDetails problems;

	private final Messages messages;

	ErrorPages(Entries entries, NameRegister names, ProblemDetails problems, Messages messages) {
		this.entries = entries;
		this.names = names;
		this.problems = problems;
		this.messages = messages;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request, HttpServletResponse response, Origin origin, Model model) {
		int code = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known) ? known : 404;
		Language language = AddressFilter.of(request).language();
		String address = AddressFilter.failed(request);
		boolean api = ProblemDetails.api(address);
		String path = plain(address);
		GoneAddress gone = (code == 404 || code == 410) ? this.entries.gone(path).orElse(null) : null;
		int status = (gone != null) ? 410 : code;
		String successor = (gone != null) ? gone.successor() : null;
		answer(status, response);
		if (status == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
			response.setHeader(HttpHeaders.ALLOW, ProblemDetails.allowed(this.problems.error(request)));
		}
		Mistake mistake = (Mistake) request.getAttribute(MistakeHandler.ATTRIBUTE);
		if (!ProblemDetails.page(address, request.getHeader(HttpHeaders.ACCEPT))) {
			return this.problems.of(request, status,
					(successor != null) ? origin.to(api ? API + successor : successor, language) : null);
		}
		model.addAttribute("what", (mistake != null) ? this.messages.say(mistake.what(), language) : null);
		model.addAttribute("offers", offers(mistake, language));
		model.addAttribute("status", status);
		model.addAttribute("noindex", true);
		model.addAttribute("message", message(status, mistake));
		model.addAttribute("near", (status == 404) ? this.names.nearest(path, language) : List.<EntrySummary>of());
		model.addAttribute("gone", successor);
		return "site/error";
	}

	private static String message(int status, @Nullable Mistake mistake) {
		if (mistake != null && !mistake.isMissing()) {
			return "error.mistake";
		}
		return TOLD.contains(status) ? "error." + status : (status < 500 ? "error.400" : "error.500");
	}

	private static void answer(int status, HttpServletResponse response) {
		response.setStatus(status);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.ETAG, null);
		response.setHeader(HttpHeaders.LINK, null);
	}

	/** The address of the page, whatever language and form of it was asked for. */
	private static String plain(String address) {
		String path = Address.of(address).path();
		return page(path.startsWith(API + "/") ? Address.of(path.substring(API.length())).path() : path);
	}

	/** The page about the thing that an address under {@code /id} names. */
	private static String page(String path) {
		String[] words = path.split("/");
		return (words.length == 4 && words[1].equals("id"))
				? Kind.ofCode(words[2]).map((kind) -> kind.path(words[3])).orElse("/" + words[2] + "s/" + words[3])
				: path;
	}

	/** What there is instead: the label of each address. */
	private Map<String, String> offers(@Nullable Mistake mistake, Language language) {
		Map<String, String> offers = new LinkedHashMap<>();
		if (mistake != null) {
			mistake.offers().forEach((offer) -> offers.put(offer.path(), this.messages.say(offer.label(), language)));
		}
		return offers;
	}

}
