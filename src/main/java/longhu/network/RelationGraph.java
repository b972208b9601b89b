package longhu.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import longhu.catalog.RelationPath;
import longhu.catalog.Relations;
import org.jgrapht.Graph;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.traverse.BreadthFirstIterator;

/**
 * Relations as a graph: the rows are its edges, their ends its nodes. Ways through it
 * lead along a relation and against it.
 */
final class RelationGraph {

	private final List<Relations.Edge> rows;

	private final Graph<Relations.End, Relations.Edge> graph;

	RelationGraph(List<Relations.Edge> rows) {
		Graph<Relations.End, Relations.Edge> directed = new DirectedPseudograph<>(Relations.Edge.class);
		for (Relations.Edge row : rows) {
			directed.addVertex(row.from());
			directed.addVertex(row.to());
			directed.addEdge(row.from(), row.to(), row);
		}
		this.rows = rows;
		this.graph = new AsUndirectedGraph<>(directed);
	}

	/**
	 * A step of a path.
	 *
	 * @param along whether it leads from where the relation begins to where it ends
	 */
	record Step(Relations.Edge row, boolean along) {

		public Relations.End from() {
			return this.along ? this.row.from() : this.row.to();
		}

		public Relations.End to() {
			return this.along ? this.row.to() : this.row.from();
		}

	}

	public List<Relations.Edge> rows() {
		return this.rows;
	}

	Set<Relations.End> nodes() {
		return this.graph.vertexSet();
	}

	Graph<Relations.End, Relations.Edge> graph() {
		return this.graph;
	}

	/** How many relations begin or end at a node. */
	int degree(Relations.End node) {
		return this.graph.degreeOf(node);
	}

	RelationGraph only(Predicate<Relations.Edge> wanted) {
		return new RelationGraph(this.rows.stream().filter(wanted).toList());
	}

	/**
	 * What so many steps from an entry lead to; one step gives just its own relations.
	 */
	RelationGraph around(Relations.End centre, int steps) {
		if (!this.graph.containsVertex(centre)) {
			return new RelationGraph(List.of());
		}
		BreadthFirstIterator<Relations.End, Relations.Edge> walk = new BreadthFirstIterator<>(this.graph, centre);
		Set<Relations.End> inner = new HashSet<>();
		while (walk.hasNext()) {
			Relations.End node = walk.next();
			if (walk.getDepth(node) >= steps) {
				break;
			}
			inner.add(node);
		}
		return only((row) -> inner.contains(row.from()) || inner.contains(row.to()));
	}

	/** The shortest path between two nodes; empty if there is none. */
	List<Step> path(Relations.End from, Relations.End to) {
		List<Step> steps = new ArrayList<>();
		Relations.End at = from;
		for (Relations.Edge row : RelationPath.shortest(this.rows, from, to)) {
			Step step = new Step(row, row.from().equals(at));
			steps.add(step);
			at = step.to();
		}
		return steps;
	}

	/**
	 * As much of it as can be drawn: the nodes that must be there, and of the others
	 * those with the most relations.
	 */
	RelationGraph drawable(int most, Set<Relations.End> kept) {
		if (nodes().size() <= most) {
			return this;
		}
		Set<Relations.End> drawn = new HashSet<>(kept);
		nodes().stream().sorted(Comparator.comparingInt(this::degree).reversed()).limit(most).forEach((node) -> {
			if (drawn.size() < most) {
				drawn.add(node);
			}
		});
		return only((row) -> drawn.contains(row.from()) && drawn.contains(row.to()));
	}

}
