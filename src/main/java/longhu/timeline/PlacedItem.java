package longhu.timeline;

import java.time.LocalDate;

import longhu.catalog.Lettering;

/**
 * An item in its place.
 *
 * @param side where its name stands: {@code after}, {@code before}, {@code inside} above
 * a bar that is thin, or {@code within} that of a period
 * @param more how many others have the same mark
 */
record PlacedItem(Chart.Item item, DateBar mark, int y, String name, String side, int more) {

	/** Space between a mark and its name, and between one item and the next. */
	static final int GAP = 6;

	static PlacedItem of(Axis axis, Chart.Item item) {
		DateBar mark = DateBar.of(item.date(), axis);
		// whole where a side of its mark has room for it; the list has it whole anyway
		String name = Lettering.cut(text(axis, item), Math.max(axis.width() - mark.x(), mark.x()) - 2 * GAP);
		return new PlacedItem(item, mark, 0, name, side(axis, mark, item, GAP + Lettering.width(name)), 0);
	}

	/**
	 * The words, and beside them that it began before the axis, with the year, or ends
	 * after it, so that nobody takes an edge for its beginning or end. When it ends is
	 * not said: seen from an earlier time it is not known.
	 */
	private static String text(Axis axis, Chart.Item item) {
		LocalDate from = item.date().from();
		LocalDate to = item.date().to();
		String before = (from != null && from.isBefore(axis.from())) ? "← " + from.getYear() + " " : "";
		String after = (to != null && !to.isBefore(axis.to())) ? " →" : "";
		return before + item.text() + after;
	}

	private static String side(Axis axis, DateBar mark, Chart.Item item, int needed) {
		if (item.lane().equals(Chart.BANDS) && needed + GAP <= mark.width()) {
			return "within";
		}
		if (mark.end() + needed <= axis.width()) {
			return "after";
		}
		return (mark.x() >= needed) ? "before" : "inside";
	}

	public int nameX() {
		return switch (this.side) {
			case "before" -> this.mark.x() - GAP;
			case "inside", "within" -> this.mark.x() + GAP;
			default -> this.mark.end() + GAP;
		};
	}

	int left() {
		return this.side.equals("before") ? nameX() - Lettering.width(this.name) : this.mark.x();
	}

	int right() {
		return this.side.equals("before") ? this.mark.end()
				: Math.max(this.mark.end(), nameX() + Lettering.width(this.name));
	}

	PlacedItem at(int row) {
		return new PlacedItem(this.item, this.mark, row, this.name, this.side, 0);
	}

}
