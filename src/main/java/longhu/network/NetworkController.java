package longhu.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import longhu.catalog.Address;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The network as a page: a picture and a list of the same relations.
 */
@Controller
class NetworkController {

	/** Rows of the list on one page. */
	private static final int ROWS = 60;

	/** Names that a form offers; a longer list is typed and not chosen from. */
	private static final int NAMES = 600;

	private final GraphQueryReader questions;

	private final RelationGraphs networks;

	private final Vocabulary vocabulary;

	NetworkController(GraphQueryReader questions, RelationGraphs networks, Vocabulary vocabulary) {
		this.questions = questions;
		this.networks = networks;
		this.vocabulary = vocabulary;
	}

	@GetMapping(path = "/network", produces = MediaType.TEXT_HTML_VALUE)
	String network(@Valid NetworkParameters asked, Address address, Locale locale, Model model) {
		Language language = Language.of(locale);
		RelationGraphs.Loaded known = this.networks.get();
		forms(known, language, model);
		GraphQuery wanted = opening(this.questions.read(asked, language), address, known);
		GraphView view = GraphView.of(wanted, known, language);
		// what is on the path stands on the first page
		rows(view.shown().rows().stream().sorted(Comparator.comparing((row) -> !view.on(row))).toList(), asked.number(),
				model);
		model.addAttribute("wanted", wanted);
		model.addAttribute("view", view);
		model.addAttribute("drawing", view.drawing());
		model.addAttribute("noindex", !address.query().isEmpty());
		return "network/network";
	}

	/** The page opens on money, where there is any; the whole is asked for. */
	private static GraphQuery opening(GraphQuery wanted, Address address, RelationGraphs.Loaded known) {
		Set<String> money = new TreeSet<>(GraphQuery.MONEY);
		money.retainAll(known.counts().types().keySet());
		boolean opens = !wanted.narrow() && !address.query().containsKey(GraphQuery.SHOW)
				&& !address.query().containsKey("page");
		return (opens && !money.isEmpty()) ? wanted.of(money) : wanted;
	}

	private static void rows(List<Relations.Edge> all, int page, Model model) {
		int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
		if (page > pages) {
			throw Mistake.value(GraphQueryReader.WHOLE, "network.wrong.page");
		}
		model.addAttribute("rows", all.stream().skip((page - 1L) * ROWS).limit(ROWS).toList());
		model.addAttribute("pageNumber", page);
		model.addAttribute("pages", pages);
	}

	private void forms(RelationGraphs.Loaded known, Language language, Model model) {
		Map<String, String> labels = this.vocabulary.all("relation", language);
		labels.keySet().retainAll(known.counts().types().keySet());
		model.addAttribute("types", labels);
		model.addAttribute("counts", known.counts());
		RelationGraph whole = known.in(language);
		model.addAttribute("names", (whole.nodes().size() <= NAMES) ? names(whole) : List.of());
	}

	/**
	 * A name that leads to one entry: its title, or its address where others share it.
	 */
	record Known(String value, Kind kind, String title) {
	}

	private static List<Known> names(RelationGraph whole) {
		Map<String, List<Relations.End>> titles = whole.nodes()
			.stream()
			.collect(Collectors.groupingBy(Relations.End::title, TreeMap::new, Collectors.toList()));
		return whole.nodes()
			.stream()
			.map((node) -> new Known((titles.getOrDefault(node.title(), List.of()).size() == 1) ? node.title()
					: node.path().substring(1), node.kind(), node.title()))
			.toList();
	}

}
