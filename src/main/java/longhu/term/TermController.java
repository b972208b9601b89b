package longhu.term;

import longhu.catalog.Address;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The vocabulary as a table.
 */
@Controller
class TermController {

	private final TermList list;

	TermController(TermList list) {
		this.list = list;
	}

	@GetMapping(path = "/terms", produces = MediaType.TEXT_HTML_VALUE)
	String terms(Address address, Model model) {
		TermList.Chosen chosen = this.list.read(address);
		model.addAttribute("chosen", chosen);
		model.addAttribute("sorting", chosen.sorting());
		model.addAttribute("noindex", !chosen.q().isEmpty() || chosen.sorting().asked());
		return "terms/terms";
	}

}
