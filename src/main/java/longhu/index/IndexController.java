package longhu.index;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import longhu.catalog.Language;
import longhu.catalog.Names;
import longhu.catalog.OneOf;
import longhu.hanzi.NameOrder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The four indexes of names.
 */
@Controller
class IndexController {

	/** Readings that a name can have beside it. */
	private static final String RUBIES = "bopomofo|pinyin";

	/**
	 * The parameters of the page.
	 *
	 * @param ruby the reading beside each name, or empty
	 */
	record IndexParameters(@OneOf(value = RUBIES, label = "index.ruby.") String ruby) {
	}

	private final Names names;

	IndexController(Names names) {
		this.names = names;
	}

	@GetMapping(path = "/index/{order:stroke|bopomofo|pinyin|latin}", produces = MediaType.TEXT_HTML_VALUE)
	String index(@PathVariable String order, @Valid IndexParameters asked, Locale locale, Model model) {
		Language language = Language.of(locale);
		NameOrder by = NameOrder.valueOf(order.toUpperCase(Locale.ROOT));
		model.addAttribute("index", NameIndex.of(by, this.names.listed(language), language));
		model.addAttribute("order", order);
		model.addAttribute("orders", List.of("stroke", "bopomofo", "pinyin", "latin"));
		model.addAttribute("rubies", List.of(RUBIES.split("\\|")));
		model.addAttribute("ruby", asked.ruby());
		model.addAttribute("noindex", !asked.ruby().isEmpty());
		return "index/index";
	}

}
