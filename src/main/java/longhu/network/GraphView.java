package longhu.network;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import longhu.catalog.CitationMark;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Relations;

/**
 * What is shown: the relations that are wanted and the picture of them.
 *
 * @param whole all relations
 * @param shown those that are wanted
 * @param path the steps between the two ends that were asked for; empty if there is none
 */
record GraphView(GraphQuery wanted, Language language, RelationGraphs.Loaded known, RelationGraph whole,
		RelationGraph shown, List<RelationGraph.Step> path) {

	/** So many nodes are drawn on the server; more would not be read. */
	static final int MOST = 160;

	static GraphView of(GraphQuery wanted, RelationGraphs.Loaded known, Language language) {
		RelationGraph whole = known.in(language);
		RelationGraph taken = wanted.filtered() ? whole.only(wanted::takes) : whole;
		Relations.End entry = wanted.entry();
		RelationGraph shown = (entry != null) ? taken.around(entry, wanted.steps()) : taken;
		List<RelationGraph.Step> path = (wanted.from() != null && wanted.to() != null)
				? taken.path(wanted.from(), wanted.to()) : List.of();
		return new GraphView(wanted, language, known, whole, shown, path);
	}

	/** The types of the relations shown, the most frequent first, with their numbers. */
	public List<Map.Entry<String, Long>> legend() {
		return RelationCounts.types(this.shown.rows())
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.toList();
	}

	/** The kinds of the entries shown, in their order. */
	public Set<Kind> kinds() {
		return this.shown.nodes().stream().map(Relations.End::kind).collect(Collectors.toCollection(TreeSet::new));
	}

	public List<CitationMark> marks(Relations.Edge row) {
		return this.known.marks().getOrDefault(row.id(), List.of());
	}

	public int stroke(Relations.Edge row) {
		return stroke(row.type());
	}

	/**
	 * How the lines of a type are drawn: where there are few types, each in its own way.
	 */
	public int stroke(String type) {
		List<String> types = legend().stream().map(Map.Entry::getKey).toList();
		return (types.size() <= RelationGraphs.STROKES) ? types.indexOf(type) + 1 : this.known.stroke(type);
	}

	/** Whether a relation is a step of the path. */
	public boolean on(Relations.Edge row) {
		return this.path.stream().anyMatch((step) -> step.row().equals(row));
	}

	/** Whether a node is the centre or on the path. */
	public boolean on(Relations.End node) {
		return node.equals(this.wanted.entry()) || ends().contains(node);
	}

	private Set<Relations.End> ends() {
		Set<Relations.End> ends = new HashSet<>();
		this.path.forEach((step) -> {
			ends.add(step.from());
			ends.add(step.to());
		});
		return ends;
	}

	/** The picture; of very many nodes those with the most relations. */
	public GraphDrawing drawing() {
		Set<Relations.End> kept = ends();
		if (this.wanted.entry() != null) {
			kept.add(this.wanted.entry());
		}
		return drawn(this.shown.drawable(MOST, kept));
	}

	/** The picture of all nodes. Of very many the places are those of the whole. */
	GraphDrawing all() {
		return (nodes() > MOST) ? this.known.drawing(this.language).only(this.shown) : drawn(this.shown);
	}

	/**
	 * What is narrowed to types of relations is laid out by itself, and not where the
	 * whole has it.
	 */
	private GraphDrawing drawn(RelationGraph network) {
		if (this.wanted.entry() == null && this.wanted.from() == null && !this.wanted.types().isEmpty()
				&& network.nodes().size() <= MOST) {
			return GraphDrawing.of(network, ForceLayout.of(network));
		}
		return network.nodes().equals(this.whole.nodes()) ? this.known.drawing(this.language).only(network)
				: GraphDrawing.of(network, this.known.places());
	}

	public int nodes() {
		return this.shown.nodes().size();
	}

	/** How many relations a filter by year cannot know of. */
	public long undated() {
		return this.whole.rows().stream().filter((row) -> row.held() == null).count();
	}

}
