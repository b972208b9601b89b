package longhu.catalog;

import java.util.List;
import java.util.stream.Stream;

import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.graph.Pseudograph;

/**
 * The shortest way from one entry to another, along relations or against them. It leads
 * through no place and no period: that two things stand in one city does not join them.
 */
public final class RelationPath {

	private RelationPath() {
	}

	/** The relations of the way in their order; empty if there is none. */
	public static List<Relations.Edge> shortest(List<Relations.Edge> relations, Relations.End from, Relations.End to) {
		Graph<Relations.End, Relations.Edge> graph = new Pseudograph<>(Relations.Edge.class);
		relations.stream()
			.filter((relation) -> Stream.of(relation.from(), relation.to())
				.allMatch((end) -> end.equals(from) || end.equals(to)
						|| end.kind() != Kind.PLACE && end.kind() != Kind.ERA))
			.forEach((relation) -> {
				graph.addVertex(relation.from());
				graph.addVertex(relation.to());
				graph.addEdge(relation.from(), relation.to(), relation);
			});
		if (!graph.containsVertex(from) || !graph.containsVertex(to)) {
			return List.of();
		}
		GraphPath<Relations.End, Relations.Edge> path = new BFSShortestPath<>(graph).getPath(from, to);
		return (path != null) ? path.getEdgeList() : List.of();
	}

}
