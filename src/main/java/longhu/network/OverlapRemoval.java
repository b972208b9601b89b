package longhu.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jgrapht.alg.drawing.model.Point2D;

/**
 * Boxes moved apart until none touches another, each as near as may be to the point where
 * it belongs.
 *
 * @param x of the centres
 * @param y of the centres
 * @param width of the whole
 * @param height of the whole
 */
record OverlapRemoval(double[] x, double[] y, int width, int height) {

	/** The space that stays free around a box. */
	private static final int GAP_X = 14;

	private static final int GAP_Y = 14;

	/** How much of the area the boxes may fill; more would be a wall. */
	private static final double FILLED = 0.42;

	private static final int NARROWEST = 320;

	/** No picture of so many boxes is wider; one of more grows both ways. */
	private static final int WIDEST = 1200;

	private static final int MANY = 200;

	private static final int ROUNDS = 120;

	static OverlapRemoval of(List<Point2D> points, int[] widths, int boxHeight) {
		double area = Arrays.stream(widths).mapToDouble((width) -> (width + GAP_X) * (boxHeight + GAP_Y)).sum()
				/ FILLED;
		int widest = Arrays.stream(widths).max().orElse(0) + 2 * GAP_X;
		int natural = (int) Math.sqrt(area * 2.2);
		int width = Math.max(widest, Math.max(NARROWEST, (widths.length > MANY) ? natural : Math.min(natural, WIDEST)));
		double height = Math.max(boxHeight + 2 * GAP_Y, area / width);
		while (true) {
			OverlapRemoval spread = new OverlapRemoval(stretched(points, Point2D::getX, width),
					stretched(points, Point2D::getY, height), width, (int) height);
			if (spread.moved(widths, boxHeight)) {
				return spread;
			}
			height *= 1.15;
		}
	}

	/**
	 * Coordinates stretched over a length. A mean of where a point lies and of how many
	 * lie before it, so that neither a crowd nor an outlier takes all the room.
	 */
	private static double[] stretched(List<Point2D> points, java.util.function.ToDoubleFunction<Point2D> axis,
			double length) {
		double[] given = points.stream().mapToDouble(axis).toArray();
		double least = Arrays.stream(given).min().orElse(0);
		double span = Math.max(1e-9, Arrays.stream(given).max().orElse(1) - least);
		int[] order = IntStream.range(0, given.length)
			.boxed()
			.sorted(Comparator.comparingDouble((i) -> given[i]))
			.mapToInt(Integer::intValue)
			.toArray();
		double[] placed = new double[given.length];
		for (int rank = 0; rank < order.length; rank++) {
			int i = order[rank];
			double counted = (order.length > 1) ? rank / (order.length - 1.0) : 0.5;
			placed[i] = length * (0.4 * (given[i] - least) / span + 0.6 * counted);
		}
		return placed;
	}

	/** Moves the boxes apart; whether none touches another in the end. */
	private boolean moved(int[] widths, int boxHeight) {
		for (int round = 0; round < ROUNDS; round++) {
			keepInside(widths, boxHeight);
			if (!pushed(widths, boxHeight + GAP_Y)) {
				return true;
			}
		}
		return false;
	}

	private void keepInside(int[] widths, int boxHeight) {
		for (int i = 0; i < widths.length; i++) {
			double aside = widths[i] / 2.0 + GAP_X / 2.0;
			this.x[i] = Math.max(aside, Math.min(this.width - aside, this.x[i]));
			double down = boxHeight / 2.0 + GAP_Y / 2.0;
			this.y[i] = Math.max(down, Math.min(this.height - down, this.y[i]));
		}
	}

	/** One round over all that touch, from above to below; whether any did. */
	private boolean pushed(int[] widths, int tall) {
		Integer[] order = IntStream.range(0, widths.length).boxed().toArray(Integer[]::new);
		Arrays.sort(order, Comparator.comparingDouble((i) -> this.y[i]));
		boolean any = false;
		for (int a = 0; a < order.length; a++) {
			for (int b = a + 1; b < order.length && this.y[order[b]] - this.y[order[a]] < 2 * tall; b++) {
				any |= parted(order[a], order[b], widths, tall);
			}
		}
		return any;
	}

	private boolean parted(int upper, int lower, int[] widths, int tall) {
		double dx = this.x[lower] - this.x[upper];
		double dy = this.y[lower] - this.y[upper];
		double overX = (widths[upper] + widths[lower]) / 2.0 + GAP_X - Math.abs(dx);
		double overY = tall - Math.abs(dy);
		if (overX <= 0.5 || overY <= 0.5) {
			return false;
		}
		if (overX < overY * 2) {
			double push = overX / 2 * ((dx < 0) ? -1 : 1);
			this.x[upper] -= push;
			this.x[lower] += push;
		}
		else {
			double push = overY / 2 * ((dy < 0) ? -1 : 1);
			this.y[upper] -= push;
			this.y[lower] += push;
		}
		return true;
	}

}
