package longhu.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import longhu.catalog.Relations;
import org.jgrapht.alg.drawing.FRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.LayoutModel2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;

/**
 * Where the nodes of a network stand, by the forces of Fruchterman and Reingold. The same
 * network gives the same places.
 */
final class ForceLayout {

	/** The side of the square in which they stand. */
	static final double SIDE = 1000;

	private static final int ITERATIONS = 200;

	/** From so many nodes on the forces of far ones are taken together (Barnes, Hut). */
	private static final int MANY = 200;

	private static final int ITERATIONS_OF_MANY = 60;

	private ForceLayout() {
	}

	/** Points by the ids of the entries. */
	static Map<Long, Point2D> of(RelationGraph network) {
		LayoutModel2D<Relations.End> model = new MapLayoutModel2D<>(Box2D.of(SIDE, SIDE));
		boolean many = network.nodes().size() > MANY;
		Random random = new Random(1);
		FRLayoutAlgorithm2D<Relations.End, Relations.Edge> forces = many
				? new IndexedFRLayoutAlgorithm2D<>(ITERATIONS_OF_MANY, IndexedFRLayoutAlgorithm2D.DEFAULT_THETA_FACTOR,
						FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR, random)
				: new FRLayoutAlgorithm2D<>(ITERATIONS, FRLayoutAlgorithm2D.DEFAULT_NORMALIZATION_FACTOR, random);
		forces.layout(network.graph(), model);
		Map<Long, Point2D> places = new HashMap<>();
		network.nodes().forEach((node) -> places.put(node.id(), model.get(node)));
		return places;
	}

}
