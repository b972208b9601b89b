package longhu.network;

import java.util.List;
import java.util.Locale;

import jakarta.validation.Valid;
import longhu.catalog.CitationMark;
import longhu.catalog.Editions;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The network as JSON, for the picture in the browser and for anyone's program.
 */
@RestController
class NetworkApi {

	private final GraphQueryReader questions;

	private final RelationGraphs networks;

	private final Vocabulary vocabulary;

	private final Editions editions;

	NetworkApi(GraphQueryReader questions, RelationGraphs networks, Vocabulary vocabulary, Editions editions) {
		this.questions = questions;
		this.networks = networks;
		this.vocabulary = vocabulary;
		this.editions = editions;
	}

	/**
	 * An entry in its place.
	 *
	 * @param id its address without the first slash
	 * @param label its title, cut to the width of its box
	 * @param x of the centre of its box, in pixels
	 * @param y of the centre
	 */
	record Node(String id, String kind, String seal, String title, String label, int x, int y, int width, int height) {
	}

	/**
	 * A relation.
	 *
	 * @param label what it is called from where it begins
	 * @param reverse what it is called from where it ends; the same if it has no
	 * direction
	 * @param stroke how its line is drawn, 1 to 10, or 0
	 * @param when its date after EDTF
	 * @param date the same in words
	 * @param sources codes of sources
	 */
	record Edge(Long id, String type, String label, String reverse, int stroke, String from, String to,
			@Nullable String when, @Nullable String date, String confidence, @Nullable String note,
			List<String> sources) {
	}

	/**
	 * What an address asks for.
	 *
	 * @param path ids of the relations that lead from one end to the other, in their
	 * order
	 */
	record Document(String url, String edition, Language language, List<Node> nodes, List<Edge> edges,
			List<Long> path) {
	}

	@GetMapping(path = "/network", produces = MediaType.APPLICATION_JSON_VALUE)
	Document network(@Valid NetworkParameters asked, Locale locale, Origin origin) {
		Language language = Language.of(locale);
		return document(GraphView.of(this.questions.read(asked, language), this.networks.get(), language), origin);
	}

	private Document document(GraphView view, Origin origin) {
		return new Document(origin.to(view.wanted().address(), view.language()), this.editions.current().name(),
				view.language(), view.all().boxes().stream().map(NetworkApi::node).toList(),
				view.shown().rows().stream().map((row) -> edge(row, view)).toList(),
				view.path().stream().map((step) -> step.row().id()).toList());
	}

	private static Node node(GraphDrawing.Box box) {
		Relations.End node = box.node();
		return new Node(node.path().substring(1), node.kind().code(), node.kind().seal(), node.title(), box.label(),
				box.centreX(), box.centreY(), box.width(), GraphDrawing.HEIGHT);
	}

	private Edge edge(Relations.Edge row, GraphView view) {
		Language language = view.language();
		return new Edge(row.id(), row.type(), this.vocabulary.relation(row.type(), true, language),
				this.vocabulary.relation(row.type(), false, language), view.stroke(row), row.from().path().substring(1),
				row.to().path().substring(1), (row.held() != null) ? row.held().text() : null,
				(row.held() != null) ? row.held().in(language) : null, row.confidence(), row.note(),
				view.marks(row).stream().map(CitationMark::code).distinct().toList());
	}

}
