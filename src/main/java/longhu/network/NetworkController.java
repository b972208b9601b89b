package longhu.network;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.QueryParameters;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The network as a page: a picture and a list of the same relations.
 */
@Controller
class NetworkController implements QueryParameters {

	private static final Set<String> PARAMETERS = Set.of("type", "kind", "year", "entry", "steps", "from", "to", "page",
			GraphQuery.SHOW);

	/** Rows of the list on one page. */
	private static final int ROWS = 400;

	/** Names that a form offers; a longer list is typed and not chosen from. */
	private static final int NAMES = 600;

	private final GraphQueryReader questions;

	private final Networks networks;

	private final Vocabulary vocabulary;

	NetworkController(GraphQueryReader questions, Networks networks, Vocabulary vocabulary) {
		this.questions = questions;
		this.networks = networks;
		this.vocabulary = vocabulary;
	}

	@Override
	public Set<String> at(String path) {
		return path.equals("/network") ? PARAMETERS : Set.of();
	}

	@GetMapping(path = "/network", produces = MediaType.TEXT_HTML_VALUE)
	String network(@RequestParam MultiValueMap<String, String> asked, Locale locale, Model model) {
		Language language = Language.of(locale);
		Networks.Loaded known = this.networks.get();
		forms(known, language, model);
		GraphQuery wanted = opening(this.questions.read(asked, language), asked, known);
		GraphView view = GraphView.of(wanted, known, language);
		int page = this.questions.page(asked);
		rows(view.shown().rows(), page, model);
		model.addAttribute("wanted", wanted);
		model.addAttribute("view", view);
		model.addAttribute("drawing", view.drawing());
		model.addAttribute("noindex", !asked.isEmpty());
		return "network/network";
	}

	/** The page opens on money, where there is any; the whole is asked for. */
	private static GraphQuery opening(GraphQuery wanted, MultiValueMap<String, String> asked, Networks.Loaded known) {
		Set<String> money = new TreeSet<>(GraphQuery.MONEY);
		money.retainAll(known.counts().types().keySet());
		boolean opens = !wanted.narrow() && !asked.containsKey(GraphQuery.SHOW) && !asked.containsKey("page");
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

	private void forms(Networks.Loaded known, Language language, Model model) {
		Map<String, String> labels = this.vocabulary.all("relation", language);
		labels.keySet().retainAll(known.counts().types().keySet());
		model.addAttribute("types", labels);
		model.addAttribute("counts", known.counts());
		Network whole = known.in(language);
		model.addAttribute("names", (whole.nodes().size() <= NAMES) ? names(whole) : List.of());
	}

	/**
	 * A name that leads to one entry: its title, or its address where others share it.
	 */
	record Known(String value, Kind kind, String title) {
	}

	private static List<Known> names(Network whole) {
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
