package longhu.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.Language;
import longhu.catalog.Relations;
import longhu.catalog.WarmUp;
import org.jgrapht.alg.drawing.model.Point2D;
import org.springframework.cache.Cache;
import org.springframework.stereotype.Component;

/**
 * The network of the content that is loaded, with a place for each of its nodes: read and
 * laid out once, and again when the content has changed.
 */
@Component
class RelationGraphs implements WarmUp {

	/** So many types of relation are drawn each in its own way; the rarer ones alike. */
	static final int STROKES = 10;

	/** So many relations are read and laid out before anybody asks for them. */
	private static final int AHEAD = 20_000;

	private final Relations relations;

	private final Citations citations;

	private final Cache content;

	RelationGraphs(Relations relations, Citations citations, Cache content) {
		this.content = content;
		this.relations = relations;
		this.citations = citations;
	}

	/**
	 * What is known of the network.
	 *
	 * @param places of the nodes by the ids of the entries, the same in each language
	 * @param marks the sources of each relation by its id
	 * @param strokes how the lines of a type are drawn, from 1; types not in it are drawn
	 * as 0
	 * @param drawings of the whole, each made when it is first asked for
	 */
	record Loaded(Map<Language, RelationGraph> networks, RelationCounts counts, Map<Long, Point2D> places,
			Map<Long, List<CitationMark>> marks, Map<String, Integer> strokes, Map<Language, GraphDrawing> drawings) {

		RelationGraph in(Language language) {
			return this.networks.getOrDefault(language, new RelationGraph(List.of()));
		}

		/** The picture of the whole. */
		GraphDrawing drawing(Language language) {
			return this.drawings.computeIfAbsent(language, (any) -> GraphDrawing.of(in(language), this.places));
		}

		public int stroke(String type) {
			return this.strokes.getOrDefault(type, 0);
		}

	}

	Loaded get() {
		return Objects.requireNonNull(this.content.get("network", this::load));
	}

	private Loaded load() {
		Map<Language, RelationGraph> networks = Stream.of(Language.values())
			.collect(Collectors.toMap(Function.identity(),
					(language) -> new RelationGraph(this.relations.all(language))));
		RelationGraph network = networks.getOrDefault(Language.ZH_HANT, new RelationGraph(List.of()));
		Map<Long, List<CitationMark>> marks = this.citations.ofAllRelations()
			.stream()
			.collect(Collectors.groupingBy(CitationMark::owner));
		RelationCounts counts = RelationCounts.of(network.rows());
		return new Loaded(networks, counts, ForceLayout.of(network), marks, strokes(counts), new ConcurrentHashMap<>());
	}

	private static Map<String, Integer> strokes(RelationCounts counts) {
		Map<String, Integer> strokes = new HashMap<>();
		counts.types()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(STROKES)
			.forEach((type) -> strokes.put(type.getKey(), strokes.size() + 1));
		return strokes;
	}

	/** A large network is first loaded when somebody asks for it. */
	@Override
	public int order() {
		return 30;
	}

	@Override
	public void ready() {
		if (this.relations.count() <= AHEAD) {
			get();
		}
	}

}
