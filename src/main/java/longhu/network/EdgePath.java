package longhu.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Relations;

/**
 * A relation drawn from the edge of one box to that of another; several between the same
 * two boxes run side by side.
 *
 * @param d the line, as the path of an SVG
 * @param head the arrow at its end
 */
record EdgePath(Relations.Edge row, String d, String head) {

	/** Between the lines that run side by side. */
	private static final int APART = 6;

	private static final int ARROW = 8;

	static List<EdgePath> all(List<Relations.Edge> rows, Map<Relations.End, GraphDrawing.Box> boxes) {
		Map<List<Long>, Integer> beside = new HashMap<>();
		List<EdgePath> lines = new ArrayList<>();
		for (Relations.Edge row : rows) {
			boolean turned = row.from().id() > row.to().id();
			List<Long> ends = turned ? List.of(row.to().id(), row.from().id())
					: List.of(row.from().id(), row.to().id());
			int before = beside.merge(ends, 1, Integer::sum) - 1;
			// 0, 1, -1, 2, -2 … always seen from the same end
			int place = ((before % 2 == 1) ? 1 : -1) * ((before + 1) / 2) * APART;
			GraphDrawing.Box from = boxes.get(row.from());
			GraphDrawing.Box to = boxes.get(row.to());
			if (from != null && to != null) {
				lines.add(of(row, from, to, turned ? -place : place));
			}
		}
		return lines;
	}

	private static EdgePath of(Relations.Edge row, GraphDrawing.Box from, GraphDrawing.Box to, int aside) {
		double dx = to.centreX() - from.centreX();
		double dy = to.centreY() - from.centreY();
		double length = Math.max(1, Math.hypot(dx, dy));
		double ux = dx / length;
		double uy = dy / length;
		double sx = -uy * aside;
		double sy = ux * aside;
		double x1 = from.centreX() + ux * reach(from, ux, uy) + sx;
		double y1 = from.centreY() + uy * reach(from, ux, uy) + sy;
		double x2 = to.centreX() - ux * (reach(to, ux, uy) + 2) + sx;
		double y2 = to.centreY() - uy * (reach(to, ux, uy) + 2) + sy;
		double bx = x2 - ux * ARROW;
		double by = y2 - uy * ARROW;
		String d = "M" + point(x1, y1) + "L" + point(bx, by);
		String head = "M" + point(x2, y2) + "L" + point(bx - uy * ARROW / 2, by + ux * ARROW / 2) + "L"
				+ point(bx + uy * ARROW / 2, by - ux * ARROW / 2) + "z";
		return new EdgePath(row, d, head);
	}

	/** How far the edge of a box is from its centre in a direction. */
	private static double reach(GraphDrawing.Box box, double ux, double uy) {
		double across = (ux == 0) ? Double.MAX_VALUE : box.width() / 2.0 / Math.abs(ux);
		double down = (uy == 0) ? Double.MAX_VALUE : GraphDrawing.HEIGHT / 2.0 / Math.abs(uy);
		return Math.min(across, down);
	}

	private static String point(double x, double y) {
		return Math.round(x) + " " + Math.round(y);
	}

}
