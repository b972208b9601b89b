package longhu.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Language;
import longhu.catalog.Origin;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The vocabulary of the portal's RDF as a page, and as RDF itself.
 */
@Controller
class VocabularyController {

	private final Vocabularies vocabularies;

	VocabularyController(Vocabularies vocabularies) {
		this.vocabularies = vocabularies;
	}

	/** A word with what it matches elsewhere. */
	record Row(Vocabularies.Term term, Map<String, String> links) {
	}

	@GetMapping(path = Vocabularies.PATH, produces = MediaType.TEXT_HTML_VALUE)
	String page(Locale locale, Origin origin, Model model) {
		List<Row> rows = this.vocabularies.terms(Language.of(locale))
			.stream()
			.map((term) -> new Row(term, (term.type() != null) ? Vocabularies.links(term.type()) : Map.of()))
			.toList();
		model.addAttribute("namespace", Vocabularies.namespace(origin));
		model.addAttribute("forms", List.of("class", "relation", "fact", "part"));
		model.addAttribute("terms", rows.stream().collect(Collectors.groupingBy((row) -> row.term().form())));
		return "api/vocabulary";
	}

	@ResponseBody
	@GetMapping(path = Vocabularies.PATH, produces = "text/turtle;charset=UTF-8")
	String turtle(Origin origin) {
		return RdfForm.TURTLE.document(this.vocabularies.graph(origin), origin);
	}

	@ResponseBody
	@GetMapping(path = Vocabularies.PATH, produces = "application/rdf+xml;charset=UTF-8")
	String xml(Origin origin) {
		return RdfForm.RDF_XML.document(this.vocabularies.graph(origin), origin);
	}

	@ResponseBody
	@GetMapping(path = Vocabularies.PATH, produces = "application/n-triples;charset=UTF-8")
	String lines(Origin origin) {
		return RdfForm.N_TRIPLES.document(this.vocabularies.graph(origin), origin);
	}

	@ResponseBody
	@GetMapping(path = Vocabularies.PATH, produces = "application/ld+json")
	String json(Origin origin) {
		return RdfForm.JSON_LD.document(this.vocabularies.graph(origin), origin);
	}

}
