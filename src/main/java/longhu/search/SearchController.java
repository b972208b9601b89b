package longhu.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.validation.Valid;
import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The page of results: a plain form, whole without scripts.
 */
@Controller
class SearchController {

	private final Search search;

	private final AnswerBoxes answers;

	private final Messages messages;

	SearchController(Search search, AnswerBoxes answers, Messages messages) {
		this.search = search;
		this.answers = answers;
		this.messages = messages;
	}

	@GetMapping(path = "/search", produces = MediaType.TEXT_HTML_VALUE)
	String search(@Valid SearchParameters asked, Address address, Model model) {
		SearchRequest wanted = SearchRequest.of(asked, address, this.search.labels());
		SearchResult found = this.search.find(wanted, Search.PAGE);
		model.addAttribute("wanted", wanted);
		model.addAttribute("found", found);
		model.addAttribute("answer", (wanted.page() == 1) ? this.answers.of(found, wanted.language()) : null);
		model.addAttribute("asked", found.question().text());
		model.addAttribute("noindex", true);
		return "search/search";
	}

	/** How a browser takes this search up. */
	@GetMapping(path = "/opensearch.xml", produces = "application/opensearchdescription+xml;charset=UTF-8")
	@ResponseBody
	String description(Locale locale, Origin origin) throws IOException {
		Language language = Language.of(locale);
		String prefix = origin.text() + language.prefix();
		return new ClassPathResource("templates/search/opensearch.xml").getContentAsString(StandardCharsets.UTF_8)
			.formatted(this.messages.say("site.name", language), this.messages.say("search.description", language),
					language.htmlTag(), prefix, prefix, prefix);
	}

}
