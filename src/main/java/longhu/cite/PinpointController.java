package longhu.cite;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

	/**
	 * What is cited.
	 *
	 * @param of the address of its page
	 * @param p the anchor of a paragraph
	 * @param s the number of a sentence in it
	 */
	record PinpointParameters(@NotEmpty String of, String p, @Range(min = 1, max = 9999) @Nullable Integer s) {
	}

	@GetMapping(path = "/cite", produces = MediaType.TEXT_HTML_VALUE)
	String page(@Valid PinpointParameters asked, Locale locale, Origin origin, Model model) {
		Language language = Language.of(locale);
		Passage passage = passage(asked, language);
		Work work = this.works.pinpoint(passage, language, origin);
		model.addAttribute("passage", passage);
		model.addAttribute("work", work);
		model.addAttribute("edition", this.works.edition());
		model.addAttribute("cited",
				this.box.cited(work, "/cite", passage.query(passage.sentence()), asked.of(), language));
		model.addAttribute("noindex", true);
		return "cite/passage";
	}

	@GetMapping(path = "/cite", produces = "application/x-bibtex;charset=UTF-8")
	@ResponseBody
	String bibtex(@Valid PinpointParameters asked, Locale locale, Origin origin) {
		return BibtexRecord.of(List.of(work(asked, Language.of(locale), origin)));
	}

	@GetMapping(path = "/cite", produces = "application/x-research-info-systems;charset=UTF-8")
	@ResponseBody
	String ris(@Valid PinpointParameters asked, Locale locale, Origin origin) {
		return RisRecords.of(List.of(work(asked, Language.of(locale), origin)));
	}

	@GetMapping(path = "/cite", produces = "application/vnd.citationstyles.csl+json")
	@ResponseBody
	List<Map<String, Object>> csl(@Valid PinpointParameters asked, Locale locale, Origin origin) {
		return List.of(work(asked, Language.of(locale), origin).json());
	}

	private Work work(PinpointParameters asked, Language language, Origin origin) {
		return this.works.pinpoint(passage(asked, language), language, origin);
	}

	private Passage passage(PinpointParameters asked, Language language) {
		return this.passages.find(asked.of(), asked.p(), (asked.s() != null) ? asked.s() : 0, language)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
