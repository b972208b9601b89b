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

	private static final int TOP = 24;

	private static final int ROW = 22;

	/** So many marks of a lane can be told apart. */
	private static final int MARKS = 120;

	/** The length of a stretch whose marks are one where there are more. */
	private static final int STRETCH = 12;

	/** Space between a mark and its name, and between one item and the next. */
	private static final int GAP = 6;

	/** No name on the picture is longer; the list has it whole. */
	private static final int LONGEST = 234;

	/** The size of the letters, and about how wide a Latin one is in a wide face. */
	private static final int EM = 13;

	private static final int LATIN = 8;

	/**
	 * Something to draw.
	 *
	 * @param lane its code
	 * @param href where it leads
	 * @param named whether the picture has room for its name
	 */
	record Item(String lane, DateSpan date, String text, String said, String href, boolean named, boolean article) {
	}

	/**
	 * An item in its place.
	 *
	 * @param side where its name stands: {@code after}, {@code before} or {@code inside}
	 * @param more how many others have the same mark
	 */
	record Placed(Item item, Mark mark, int y, String name, String side, int more) {

		public int nameX() {
			return switch (this.side) {
				case "before" -> this.mark.x() - GAP;
				case "inside" -> this.mark.x() + GAP;
				default -> this.mark.end() + GAP;
			};
		}

		int left() {
			return this.side.equals("before") ? nameX() - length(this.name) : this.mark.x();
		}

		int right() {
			return this.side.equals("before") ? this.mark.end()
					: Math.max(this.mark.end(), nameX() + length(this.name));
		}

		Placed at(int row) {
			return new Placed(this.item, this.mark, row, this.name, this.side, 0);
		}

	}

	record Lane(String code, int y, int height, List<Placed> named, List<Placed> others) {
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
		// the name of the lane has the first row to itself
		int top = y + ROW;
		List<Placed> named = new ArrayList<>();
		List<Integer> ends = new ArrayList<>();
		items.stream()
			.filter(Item::named)
			.map((item) -> place(axis, item))
			.sorted(Comparator.comparingInt(Placed::left))
			.forEach((placed) -> named.add(placed.at(top + ROW * row(ends, placed))));
		int below = top + ROW * ends.size();
		List<Placed> others = gathered(
				items.stream().filter((item) -> !item.named()).map((item) -> place(axis, item).at(below)).toList());
		return new Lane(code, y, below + (others.isEmpty() ? 0 : ROW) - y + GAP, named, others);
	}

	/**
	 * Marks in the same place are one. Where they would still be too many to be told
	 * apart, those that begin in the same stretch are one as long as all of them.
	 */
	private static List<Placed> gathered(List<Placed> marks) {
		Map<Object, List<Placed>> same = by(marks, Placed::mark);
		Map<Object, List<Placed>> drawn = (same.size() <= MARKS) ? same
				: by(marks, (placed) -> placed.mark().x() / STRETCH);
		return drawn.values().stream().map(Chart::together).toList();
	}

	private static Map<Object, List<Placed>> by(List<Placed> marks, Function<Placed, Object> place) {
		return marks.stream().collect(Collectors.groupingBy(place, LinkedHashMap::new, Collectors.toList()));
	}

	private static Placed together(List<Placed> marks) {
		Placed first = marks.get(0);
		int left = marks.stream().mapToInt((placed) -> placed.mark().x()).min().orElseThrow();
		int right = marks.stream().mapToInt((placed) -> placed.mark().end()).max().orElseThrow();
		Mark mark = new Mark(left, right - left, marks.stream().anyMatch((placed) -> placed.mark().loose()));
		return new Placed(first.item(), mark, first.y(), first.name(), first.side(), marks.size() - 1);
	}

	/** The first row that is free; {@code ends} has the right edge of each. */
	private static int row(List<Integer> ends, Placed placed) {
		for (int row = 0; row < ends.size(); row++) {
			if (ends.get(row) + 2 * GAP <= placed.left()) {
				ends.set(row, placed.right());
				return row;
			}
		}
		ends.add(placed.right());
		return ends.size() - 1;
	}

	private static Placed place(Axis axis, Item item) {
		Mark mark = Mark.of(item.date(), axis);
		String name = cut(item.text());
		return new Placed(item, mark, 0, name, side(axis, mark, GAP + length(name)), 0);
	}

	private static String side(Axis axis, Mark mark, int needed) {
		if (mark.end() + needed <= axis.width()) {
			return "after";
		}
		return (mark.x() >= needed) ? "before" : "inside";
	}

	private static String cut(String text) {
		int end = 0;
		int width = 0;
		while (end < text.length()) {
			width += width(text.charAt(end));
			if (width > LONGEST) {
				return text.substring(0, end).strip() + "…";
			}
			end++;
		}
		return text;
	}

	/** About how long a text is when drawn. */
	private static int length(String text) {
		return text.chars().map((character) -> width((char) character)).sum();
	}

	private static int width(char character) {
		return (character >= 0x2e80) ? EM : LATIN;
	}

}
