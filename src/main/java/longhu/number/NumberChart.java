package longhu.number;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import longhu.catalog.Amount;
import longhu.catalog.AmountText;
import longhu.catalog.DateSpan;
import longhu.catalog.FigureView;
import longhu.catalog.Language;
import longhu.catalog.Vocabulary;

/**
 * The figures of one measure and one unit over time, one line for each entry, in the
 * units of an SVG. Currencies are not converted: each has a picture of its own.
 *
 * @param logarithmic whether each step up is ten times as much
 */
record NumberChart(String unit, boolean logarithmic, List<Tick> years, List<Tick> amounts, List<Series> series,
		int height) {

	/** Where the years begin and end; at the right stand the names. */
	private static final int LEFT = 100;

	private static final int RIGHT = 480;

	private static final int TOP = 16;

	private static final int LINE = 18;

	/** Fewer figures make no picture. */
	private static final int LEAST = 3;

	/** What stays free above the largest and below the smallest. */
	private static final double MARGIN = 1.7;

	/** From this ratio of the largest to the smallest on the axis is logarithmic. */
	private static final double ORDERS = 20;

	/** Measures that mean the same for every entry; counts of different things do not. */
	static final List<String> COMPARABLE = List.of("valuation", "funding-round", "funding-total", "users", "revenue",
			"net-loss", "listing-proceeds", "parameters", "downloads", "employees", "investment");

	/**
	 * Measures whose figures follow from one another; others are counted in many ways.
	 */
	private static final Set<String> JOINED = Set.of("valuation", "funding-total", "revenue", "net-loss", "employees");

	/** A line across with its label. */
	record Tick(int at, String label) {
	}

	/**
	 * A figure in its place.
	 *
	 * @param from where its date begins; at {@code to} it ends
	 * @param open whether it is about, or not sure
	 */
	record Point(FigureView number, int x, int y, int from, int to, boolean open) {
	}

	/**
	 * The figures of one entry.
	 *
	 * @param labelY where its name stands, at the right
	 * @param hue by which it is told from its neighbours
	 */
	record Series(FigureView entry, List<Point> points, int labelY, int hue) {

		/** From point to point, where these are of one series. */
		public String line() {
			return !JOINED.contains(this.entry.type()) ? ""
					: IntStream.range(0, this.points.size())
						.mapToObj((i) -> (i == 0 ? "M" : "L") + this.points.get(i).x() + " " + this.points.get(i).y())
						.collect(Collectors.joining());
		}

		public String leader() {
			Point last = this.points.get(this.points.size() - 1);
			return "M" + (last.x() + 7) + " " + last.y() + "L" + (RIGHT + 8) + " " + this.labelY;
		}

	}

	/** A picture for each unit that has enough figures with a date, the most first. */
	static List<NumberChart> of(List<FigureView> numbers, Vocabulary vocabulary, Language language) {
		return numbers.stream()
			.filter((number) -> COMPARABLE.contains(number.type()) && number.amount().signum() > 0
					&& number.asOf() != null && number.asOf().from() != null)
			.collect(Collectors.groupingBy(FigureView::unit))
			.entrySet()
			.stream()
			.filter((unit) -> unit.getValue().size() >= LEAST)
			.sorted(Comparator
				.comparing((Map.Entry<String, List<FigureView>> unit) -> unit.getValue().size(),
						Comparator.reverseOrder())
				.thenComparing(Map.Entry::getKey))
			.map((unit) -> of(unit.getKey(), unit.getValue(), vocabulary, language))
			.toList();
	}

	private static NumberChart of(String unit, List<FigureView> numbers, Vocabulary vocabulary, Language language) {
		double least = numbers.stream().mapToDouble((number) -> number.amount().doubleValue()).min().orElseThrow();
		double most = numbers.stream().mapToDouble((number) -> number.amount().doubleValue()).max().orElseThrow();
		Map<String, List<FigureView>> entries = numbers.stream()
			.sorted(Comparator.comparing((FigureView number) -> first(number)).thenComparing(FigureView::id))
			.collect(Collectors.groupingBy(FigureView::path, LinkedHashMap::new, Collectors.toList()));
		int height = Math.max(260, entries.size() * LINE + 30);
		boolean logarithmic = most / least >= ORDERS;
		Scale scale = Scale.of(least, most, logarithmic, height);
		int begin = numbers.stream().mapToInt((number) -> first(number).getYear()).min().orElseThrow();
		int end = numbers.stream().mapToInt((number) -> first(number).getYear()).max().orElseThrow() + 1;
		LocalDate start = LocalDate.of(begin, 1, 1);
		LocalDate stop = LocalDate.of(end, 1, 1);
		List<Series> series = entries.values()
			.stream()
			.map((points) -> new Series(points.get(points.size() - 1),
					points.stream().map((number) -> point(number, scale, start, stop)).toList(), 0, 0))
			.sorted(Comparator.comparingInt((Series one) -> one.points().get(one.points().size() - 1).y()))
			.toList();
		String label = vocabulary.unit(unit, language);
		return new NumberChart(unit, logarithmic, years(begin, end, start, stop),
				scale.steps()
					.stream()
					.map((amount) -> new Tick(scale.y(amount),
							AmountText.of(BigDecimal.valueOf(amount), "", label, unit.matches("[A-Z]{3}"), language)))
					.toList(),
				labelled(series, height), height + LINE + 6);
	}

	private static LocalDate first(FigureView number) {
		return Objects.requireNonNull(Objects.requireNonNull(number.asOf()).from());
	}

	private static Point point(FigureView number, Scale scale, LocalDate start, LocalDate stop) {
		DateSpan date = Objects.requireNonNull(number.asOf());
		int from = x(first(number), start, stop);
		int to = (date.to() != null) ? x(date.to(), start, stop) : from;
		boolean open = !number.qualifier().equals(Amount.EXACT) || number.confidence().equals("unverified")
				|| number.confidence().equals("disputed");
		return new Point(number, (from + to) / 2, scale.y(number.amount().doubleValue()), from, to, open);
	}

	private static int x(LocalDate day, LocalDate start, LocalDate stop) {
		double part = ChronoUnit.DAYS.between(start, day) / (double) ChronoUnit.DAYS.between(start, stop);
		return (int) Math.round(LEFT + Math.max(0, Math.min(1, part)) * (RIGHT - LEFT));
	}

	private static List<Tick> years(int begin, int end, LocalDate start, LocalDate stop) {
		int step = Math.max(1, (end - begin + 9) / 10);
		return IntStream.iterate(begin, (year) -> year <= end, (year) -> year + step)
			.mapToObj((year) -> new Tick(x(LocalDate.of(year, 1, 1), start, stop), String.valueOf(year)))
			.toList();
	}

	/** Names from above down, each beside its last figure or as near as there is room. */
	private static List<Series> labelled(List<Series> series, int height) {
		int[] at = series.stream().mapToInt((one) -> one.points().get(one.points().size() - 1).y()).toArray();
		for (int i = 1; i < at.length; i++) {
			at[i] = Math.max(at[i], at[i - 1] + LINE);
		}
		int bottom = height;
		for (int i = at.length - 1; i >= 0 && at[i] > bottom; i--) {
			at[i] = bottom;
			bottom -= LINE;
		}
		List<Series> labelled = new ArrayList<>();
		for (int i = 0; i < at.length; i++) {
			labelled.add(new Series(series.get(i).entry(), series.get(i).points(), at[i], i % 6));
		}
		return labelled;
	}

	/**
	 * From an amount to its height.
	 *
	 * @param low at the foot
	 * @param high at the top
	 */
	private record Scale(double low, double high, boolean logarithmic, int height) {

		static Scale of(double least, double most, boolean logarithmic, int height) {
			if (logarithmic) {
				return new Scale(least / MARGIN, most * MARGIN, true, height);
			}
			double step = step(most);
			return new Scale(0, Math.ceil(most / step) * step, false, height);
		}

		private static double step(double most) {
			double power = Math.pow(10, Math.floor(Math.log10(most)));
			return (most / power < 2) ? power / 4 : (most / power < 5) ? power : 2 * power;
		}

		int y(double amount) {
			double part = this.logarithmic ? Math.log(amount / this.low) / Math.log(this.high / this.low)
					: amount / this.high;
			return (int) Math.round(this.height - part * (this.height - TOP));
		}

		List<Double> steps() {
			return this.logarithmic
					? Stream
						.iterate(Math.pow(10, Math.ceil(Math.log10(this.low))), (amount) -> amount <= this.high,
								(amount) -> amount * 10)
						.toList()
					: Stream.iterate(0.0, (amount) -> amount <= this.high * 1.01, (amount) -> amount + step(this.high))
						.toList();
		}

	}

}
