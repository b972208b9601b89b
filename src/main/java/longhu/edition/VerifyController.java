package longhu.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Editions;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.TextHash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whether a quoted text still stands: {@code /verify?hash=} with the digits of a
 * citation, or {@code ?text=} with the text itself.
 */
@Controller
class VerifyController {

	private final Verification verification;

	private final Editions editions;

	private final Messages messages;

	VerifyController(Verification verification, Editions editions, Messages messages) {
		this.verification = verification;
		this.editions = editions;
		this.messages = messages;
	}

	@GetMapping(path = "/verify", produces = MediaType.TEXT_HTML_VALUE)
	Object page(@RequestParam(defaultValue = "") String hash, @RequestParam(defaultValue = "") String text,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("noindex", !hash.isEmpty() || !text.isEmpty());
		model.addAttribute("wrong", "");
		model.addAttribute("found", List.of());
		if (!hash.isBlank() || !text.isBlank()) {
			VerifyAnswer answer = VerifyAnswer.to(hash, text, this.verification);
			if (!answer.wrong().isEmpty() && !browser(request)) {
				return problem(answer);
			}
			response.setStatus(answer.status().value());
			model.addAttribute("wrong", answer.wrong());
			model.addAttribute("hash", answer.hash());
			model.addAttribute("found", answer.found());
		}
		model.addAttribute("length", TextHash.LENGTH);
		return "edition/verify";
	}

	/** The same as JSON; a text that there never was is a problem (RFC 9457). */
	@GetMapping(path = "/verify", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> json(@RequestParam(defaultValue = "") String hash,
			@RequestParam(defaultValue = "") String text, Locale locale, Origin origin) {
		VerifyAnswer answer = VerifyAnswer.to(hash, text, this.verification);
		if (!answer.wrong().isEmpty()) {
			return problem(answer);
		}
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("hash", answer.hash());
		json.put("state", answer.found().get(0).state());
		json.put("edition", this.editions.current().name());
		json.put("texts", answer.found().stream().map((found) -> json(found, origin)).toList());
		return ResponseEntity.ok(json);
	}

	private ResponseEntity<Object> problem(VerifyAnswer answer) {
		ProblemDetail problem = ProblemDetail.forStatus(answer.status());
		problem.setDetail(this.messages.say("verify.wrong." + answer.wrong(), Language.EN, TextHash.LENGTH));
		return ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/**
	 * Whether the client itself names pages: one that takes anything is a program, to
	 * whom a page would not say that there is no such text.
	 */
	private static boolean browser(HttpServletRequest request) {
		ServletRequest asked = request;
		while (asked instanceof ServletRequestWrapper wrapper) {
			asked = wrapper.getRequest();
		}
		String accept = (asked instanceof HttpServletRequest first) ? first.getHeader(HttpHeaders.ACCEPT) : null;
		return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
	}

	private static Map<String, @Nullable Object> json(Verified found, Origin origin) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("state", found.state());
		json.put("url", origin.to(found.place(), found.language()));
		json.put("language", found.language().tag());
		json.put("sentence", (found.sentence() > 0) ? found.sentence() : null);
		json.put("since", found.edition());
		json.put("until", found.until());
		json.put("quoted", found.quoted());
		json.put("text", found.text());
		json.put("now", found.now());
		json.put("successor", (found.successor() != null) ? origin.to(found.successor(), found.language()) : null);
		json.values().removeIf(java.util.Objects::isNull);
		return json;
	}

}
