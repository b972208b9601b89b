package longhu.term;

import longhu.catalog.Terms;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The vocabulary as a table.
 */
@Controller
class TermController {

	private final Terms terms;

	TermController(Terms terms) {
		this.terms = terms;
	}

	@GetMapping(path = "/terms", produces = MediaType.TEXT_HTML_VALUE)
	String terms(Model model) {
		model.addAttribute("terms", this.terms.all());
		return "terms/terms";
	}

}
