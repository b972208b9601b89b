package longhu.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One table: a row for each thing measured, a column for each content, and behind them
 * how often the value of the first.
 */
final class Figures {

	private final Map<String, List<Double>> rows = new LinkedHashMap<>();

	private final int connections;

	private final double seconds;

	/**
	 * @param connections how many ask at a time
	 * @param seconds how long each address is asked for, to warm up and to measure
	 */
	Figures(int connections, double seconds) {
		this.connections = connections;
		this.seconds = seconds;
	}

	/** Asks for addresses in turn, and adds what the answers cost. */
	void measure(Portal portal, String name, List<String> paths, String headers) throws Exception {
		Load load = new Load(portal.port(), this.connections, paths, headers);
		load.run(this.seconds);
		double before = portal.processorSeconds();
		Load.Result result = load.run(this.seconds);
		if (result.status() != (headers.contains("If-None-Match") ? 304 : 200)) {
			throw new IllegalStateException(paths.get(0) + " answers " + result.status());
		}
		add(name + ": a second", result.rate());
		add(name + ": p50 (ms)", result.median());
		add(name + ": p99 (ms)", result.slowest());
		add(name + ": processor time each (ms)",
				(portal.processorSeconds() - before) * 1000 / (result.rate() * result.seconds()));
	}

	void add(String name, double value) {
		this.rows.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

	/**
	 * Prints them in Markdown.
	 * @param title of the first column
	 * @param sizes of the contents behind the first
	 */
	void print(String title, List<Integer> sizes) {
		List<String> head = new ArrayList<>(List.of(title, "real"));
		sizes.forEach((size) -> head.add(String.format(Locale.ROOT, "%,d", size)));
		sizes.forEach((size) -> head.add(String.format(Locale.ROOT, "%,d : real", size)));
		line(head);
		line(head.stream().map((cell) -> "---").toList());
		this.rows.forEach((name, values) -> {
			List<String> cells = new ArrayList<>(List.of(name));
			values.forEach((value) -> cells.add(shown(value)));
			values.stream().skip(1).forEach((value) -> cells.add(shown(value / values.get(0))));
			line(cells);
		});
	}

	private static void line(List<String> cells) {
		System.out.println("| " + String.join(" | ", cells) + " |");
	}

	private static String shown(double value) {
		return String.format(Locale.ROOT, (value < 100) ? "%.2f" : "%,.0f", value);
	}

}
