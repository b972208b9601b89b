package longhu.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Address;
import longhu.catalog.FigureView;
import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The ledger of numbers: one measure as a picture over time and as a table, the others a
 * link away.
 */
@Controller
class NumberController {

	/** What the page begins with. */
	private static final String FIRST = "valuation";

	private final NumberList list;

	private final Vocabulary vocabulary;

	NumberController(NumberList list, Vocabulary vocabulary) {
		this.list = list;
		this.vocabulary = vocabulary;
	}

	@GetMapping(path = "/numbers", produces = MediaType.TEXT_HTML_VALUE)
	String numbers(Address address, Locale locale, Model model) {
		Language language = Language.of(locale);
		NumberList.Chosen chosen = this.list.read(address, language);
		boolean opening = chosen.measure().isEmpty() && !chosen.narrowed();
		List<FigureView> shown = opening
				? chosen.shown().stream().filter((number) -> number.type().equals(FIRST)).toList() : chosen.shown();
		// what is sorted by its amount stands by its unit: other units do not compare
		boolean byUnit = chosen.sorting().column().equals(NumberList.AMOUNT);
		Map<String, Map<String, List<FigureView>>> tables = shown.stream()
			.collect(Collectors.groupingBy(FigureView::type, LinkedHashMap::new, Collectors
				.groupingBy((number) -> byUnit ? number.unit() : "", LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("chosen", chosen);
		model.addAttribute("sorting", chosen.sorting());
		model.addAttribute("opening", opening ? FIRST : null);
		model.addAttribute("shown", shown);
		model.addAttribute("tables", tables);
		model.addAttribute("charts",
				(tables.size() == 1) ? NumberChart.of(shown, this.vocabulary, language) : List.of());
		model.addAttribute("noindex", chosen.any());
		model.addAttribute("marks", this.list.marks());
		return "numbers/numbers";
	}

}
