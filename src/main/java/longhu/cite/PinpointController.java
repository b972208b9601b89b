package longhu.cite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * How to cite one paragraph, one of its sentences, or a claim:
 * {@code /cite?of=article/transition&p=p4&s=2}, as a page and as records.
 */
@Controller
class PinpointController {

	private final Passages passages;

	private final Works works;

	private final CiteBox box;

	PinpointController(Passages passages, Works works, CiteBox box) {
		this.passages = passages;
		this.works = works;
		this.box = box;
	}

	@GetMapping(path = "/cite", produces = MediaType.TEXT_HTML_VALUE)
	String page(@RequestParam String of, @RequestParam(defaultValue = "") String p,
			@RequestParam(defaultValue = "") String s, Locale locale, Origin origin, Model model) {
		Language language = Language.of(locale);
		Passage passage = passage(of, p, s, language);
		Work work = this.works.pinpoint(passage, language, origin);
		model.addAttribute("passage", passage);
		model.addAttribute("work", work);
		model.addAttribute("edition", this.works.edition());
		model.addAttribute("cited", this.box.cited(work, "/cite", passage.query(passage.sentence()), of, language));
		model.addAttribute("noindex", true);
		return "cite/passage";
	}

	@GetMapping(path = "/cite", produces = "application/x-bibtex;charset=UTF-8")
	@ResponseBody
	String bibtex(@RequestParam String of, @RequestParam(defaultValue = "") String p,
			@RequestParam(defaultValue = "") String s, Locale locale, Origin origin) {
		return BibtexRecord.of(List.of(work(of, p, s, Language.of(locale), origin)));
	}

	@GetMapping(path = "/cite", produces = "application/x-research-info-systems;charset=UTF-8")
	@ResponseBody
	String ris(@RequestParam String of, @RequestParam(defaultValue = "") String p,
			@RequestParam(defaultValue = "") String s, Locale locale, Origin origin) {
		return RisRecords.of(List.of(work(of, p, s, Language.of(locale), origin)));
	}

	@GetMapping(path = "/cite", produces = "application/vnd.citationstyles.csl+json")
	@ResponseBody
	List<Map<String, Object>> csl(@RequestParam String of, @RequestParam(defaultValue = "") String p,
			@RequestParam(defaultValue = "") String s, Locale locale, Origin origin) {
		return List.of(work(of, p, s, Language.of(locale), origin).json());
	}

	private Work work(String of, String anchor, String sentence, Language language, Origin origin) {
		return this.works.pinpoint(passage(of, anchor, sentence, language), language, origin);
	}

	private Passage passage(String of, String anchor, String sentence, Language language) {
		if (!sentence.matches("([1-9]\\d{0,3})?")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return this.passages.find(of, anchor, sentence.isEmpty() ? 0 : Integer.parseInt(sentence), language)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
