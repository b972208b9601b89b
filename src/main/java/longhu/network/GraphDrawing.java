package longhu.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Lettering;
import longhu.catalog.Relations;
import org.jgrapht.alg.drawing.model.Point2D;

/**
 * The picture: a box with a name for each node, none over another, and a line for each
 * relation.
 *
 * @param width of the whole, in units of the SVG
 * @param height of the whole
 */
record GraphDrawing(int width, int height, List<Box> boxes, List<EdgePath> lines) {

	static final int HEIGHT = 24;

	/** The part of a box that holds the seal of its kind. */
	static final int SEAL = 22;

	/**
	 * A node in its place.
	 *
	 * @param x left edge
	 * @param y upper edge
	 * @param label its title
	 */
	record Box(Relations.End node, int x, int y, int width, String label) {

		int centreX() {
			return this.x + this.width / 2;
		}

		int centreY() {
			return this.y + HEIGHT / 2;
		}

	}

	/**
	 * The part of this picture that shows another network, every box where it is.
	 */
	GraphDrawing only(RelationGraph part) {
		List<Box> kept = this.boxes.stream().filter((box) -> part.nodes().contains(box.node())).toList();
		Map<Relations.End, Box> byNode = kept.stream().collect(Collectors.toMap(Box::node, (box) -> box));
		return new GraphDrawing(this.width, this.height, kept, EdgePath.all(part.rows(), byNode));
	}

	static GraphDrawing of(RelationGraph network, Map<Long, Point2D> places) {
		List<Relations.End> nodes = List.copyOf(network.nodes());
		List<String> labels = nodes.stream().map(Relations.End::title).toList();
		int[] widths = labels.stream().mapToInt((label) -> SEAL + Lettering.width(label) + 12).toArray();
		OverlapRemoval spread = OverlapRemoval.of(nodes.stream().map((node) -> places.get(node.id())).toList(), widths,
				HEIGHT);
		List<Box> boxes = new ArrayList<>();
		Map<Relations.End, Box> byNode = new HashMap<>();
		for (int i = 0; i < nodes.size(); i++) {
			Box box = new Box(nodes.get(i), (int) Math.round(spread.x()[i] - widths[i] / 2.0),
					(int) Math.round(spread.y()[i] - HEIGHT / 2.0), widths[i], labels.get(i));
			boxes.add(box);
			byNode.put(box.node(), box);
		}
		return new GraphDrawing(spread.width(), spread.height(), boxes, EdgePath.all(network.rows(), byNode));
	}

}
