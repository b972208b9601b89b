package longhu.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import longhu.catalog.DateSpan;

/**
 * The picture: lanes one under the other, in each its named items in as few rows as hold
 * them without overlap, and below them all others in one row, where marks in the same
 * place are one.
 *
 * @param height of the whole, in the units of the axis
 */
record Chart(Axis axis, List<Lane> lanes, int height) {

	/** The periods, which are the head of the picture. */
	static final String BANDS = "bands";

	private static final int TOP = 24;

	private static final int ROW = 22;

	/** So many marks of a lane can be told apart. */
	private static final int MARKS = 120;

	/** The length of a stretch whose marks are one where there are more. */
	private static final int STRETCH = 12;

	/**
	 * Something to draw.
	 *
	 * @param lane its code
	 * @param href where it leads
	 * @param named whether the picture has room for its name
	 */
	record Item(String lane, DateSpan date, String text, String said, String href, boolean named, boolean article) {
	}

	record Lane(String code, int y, int height, List<PlacedItem> named, List<PlacedItem> others) {
	}

	static Chart of(Axis axis, List<String> codes, List<Item> items) {
		List<Lane> lanes = new ArrayList<>();
		int y = TOP;
		for (String code : codes) {
			Lane lane = lane(axis, code, y, items.stream().filter((item) -> item.lane().equals(code)).toList());
			lanes.add(lane);
			y += lane.height();
		}
		return new Chart(axis, lanes, y);
	}

	private static Lane lane(Axis axis, String code, int y, List<Item> items) {
		// the name of the lane has the first row to itself; periods need no other name
		int top = code.equals(BANDS) ? y : y + ROW;
		List<PlacedItem> named = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		items.stream()
			.filter(Item::named)
			.map((item) -> PlacedItem.of(axis, item))
			.sorted(Comparator.comparingInt(PlacedItem::left))
			.forEach((placed) -> named.add(placed.at(top + ROW * row(ends, placed))));
		int below = top + ROW * ends.size();
		List<PlacedItem> others = gathered(items.stream()
			.filter((item) -> !item.named())
			.map((item) -> PlacedItem.of(axis, item).at(below))
			.toList());
		return new Lane(code, y, below + (others.isEmpty() ? 0 : ROW) - y + PlacedItem.GAP, named, others);
	}

	/**
	 * Marks in the same place are one. Where they would still be too many to be told
	 * apart, those that begin in the same stretch are one as long as all of them.
	 */
	private static List<PlacedItem> gathered(List<PlacedItem> marks) {
		Map<Object, List<PlacedItem>> same = by(marks, PlacedItem::mark);
		Map<Object, List<PlacedItem>> drawn = (same.size() <= MARKS) ? same
				: by(marks, (placed) -> placed.mark().x() / STRETCH);
		return drawn.values().stream().map(Chart::together).toList();
	}

	private static Map<Object, List<PlacedItem>> by(List<PlacedItem> marks, Function<PlacedItem, Object> place) {
		return marks.stream().collect(Collectors.groupingBy(place, LinkedHashMap::new, Collectors.toList()));
	}

	private static PlacedItem together(List<PlacedItem> marks) {
		PlacedItem first = marks.get(0);
		int left = marks.stream().mapToInt((placed) -> placed.mark().x()).min().orElseThrow();
		int right = marks.stream().mapToInt((placed) -> placed.mark().end()).max().orElseThrow();
		DateBar mark = new DateBar(left, right - left, marks.stream().anyMatch((placed) -> placed.mark().loose()));
		return new PlacedItem(first.item(), mark, first.y(), first.name(), first.side(), marks.size() - 1);
	}

	/** The first row that is free; {@code ends} has the right edge of each. */
	private static int row(List<Integer> ends, PlacedItem placed) {
		for (int row = 0; row < ends.size(); row++) {
			if (ends.get(row) + 2 * PlacedItem.GAP <= placed.left()) {
				ends.set(row, placed.right());
				return row;
			}
		}
		ends.add(placed.right());
		return ends.size() - 1;
	}

}
