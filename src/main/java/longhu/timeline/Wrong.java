package longhu.timeline;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import longhu.catalog.Mistake;
import longhu.catalog.Mistake.Offer;

/**
 * What cannot be asked of the time line, each with what can.
 */
final class Wrong {

	private static final Offer ALL = Offer.of("/timeline", "timeline.all");

	/** The first decade that can be looked at; the last is this one's tenth. */
	private static final int FIRST = 1930;

	private Wrong() {
	}

	static Set<String> lanes(Set<String> lanes) {
		if (!Wanted.LANES.containsAll(lanes)) {
			throw Mistake.value(
					offers(Wanted.LANES.stream()
						.map((lane) -> Offer.of("/timeline?lane=" + lane, "timeline.lane." + lane))),
					"timeline.wrong.lane");
		}
		return lanes;
	}

	static Set<String> kinds(Set<String> folders) {
		if (!Kind.indexed().stream().map(Kind::folder).toList().containsAll(folders)) {
			throw Mistake.value(
					offers(Kind.indexed()
						.stream()
						.map((kind) -> Offer.of("/timeline?kind=" + kind.folder(), "kind." + kind.code()))),
					"timeline.wrong.kind");
		}
		return folders;
	}

	static int importance(String importance) {
		if (!importance.matches("[1-" + Wanted.ALL + "]")) {
			throw Mistake.value(
					offers(Stream.of(1, 2)
						.map((weight) -> Offer.of("/timeline?importance=" + weight, "timeline.importance." + weight))),
					"timeline.wrong.importance");
		}
		return Integer.parseInt(importance);
	}

	static String basis(String basis) {
		if (!basis.isEmpty() && !Wanted.BASES.contains(basis)) {
			throw Mistake.value(
					offers(Wanted.BASES.stream()
						.map((one) -> Offer.of("/timeline?basis=" + one, "timeline.basis." + one))),
					"timeline.wrong.basis");
		}
		return basis;
	}

	/** Near a year that is out of reach or mistyped lies a decade. */
	static Mistake zoom(String in) {
		String digits = in.strip().replaceFirst("(?s)^(\\d{0,5}).*", "$1");
		int year = digits.isEmpty() ? 0 : Integer.parseInt(digits);
		List<Integer> decades = IntStream.rangeClosed(0, 9).mapToObj((decade) -> FIRST + decade * 10).toList();
		int near = Math.max(decades.get(0), Math.min(year / 10 * 10, decades.get(decades.size() - 1)));
		return Mistake.value(offers(decades.stream()
			.filter((decade) -> digits.isEmpty() || decade == near)
			.map((decade) -> Offer.of("/timeline?in=" + decade + "s", "timeline.decade", String.valueOf(decade)))),
				"timeline.wrong.in");
	}

	static Mistake entry() {
		return Mistake.value(
				offers(Kind.indexed().stream().map((kind) -> Offer.of("/" + kind.folder(), "menu." + kind.folder()))),
				"timeline.wrong.entry");
	}

	static Mistake page(Wanted wanted, int pages) {
		return Mistake.value(
				List.of(Offer.of(wanted.page(1), "timeline.page", "1"),
						Offer.of(wanted.page(pages), "timeline.page", String.valueOf(pages))),
				"timeline.wrong.page", pages);
	}

	private static List<Offer> offers(Stream<Offer> offers) {
		return Stream.concat(Stream.of(ALL), offers).toList();
	}

}
