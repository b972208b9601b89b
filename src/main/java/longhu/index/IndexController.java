package longhu.index;

import java.util.List;
import java.util.Locale;

import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Names;
import longhu.hanzi.NameOrder;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The four indexes of names.
 */
@Controller
class IndexController {

	private static final List<String> RUBIES = List.of("bopomofo", "pinyin");

	private final Names names;

	IndexController(Names names) {
		this.names = names;
	}

	@GetMapping(path = "/index/{order:stroke|bopomofo|pinyin|latin}", produces = MediaType.TEXT_HTML_VALUE)
	String index(@PathVariable String order, @RequestParam(defaultValue = "") String ruby, Locale locale, Model model) {
		if (!ruby.isEmpty() && !RUBIES.contains(ruby)) {
			throw Mistake.value(List.of(Offer.of("/index/" + order, "index.ruby.none"),
					Offer.of("/index/" + order + "?ruby=bopomofo", "index.ruby.bopomofo"),
					Offer.of("/index/" + order + "?ruby=pinyin", "index.ruby.pinyin")), "index.wrong.ruby");
		}
		Language language = Language.of(locale);
		NameOrder by = NameOrder.valueOf(order.toUpperCase(Locale.ROOT));
		model.addAttribute("index", NameIndex.of(by, this.names.listed(language), language));
		model.addAttribute("order", order);
		model.addAttribute("orders", List.of("stroke", "bopomofo", "pinyin", "latin"));
		model.addAttribute("rubies", RUBIES);
		model.addAttribute("ruby", ruby);
		model.addAttribute("noindex", !ruby.isEmpty());
		return "index/index";
	}

}
