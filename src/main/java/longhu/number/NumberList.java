package longhu.number;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import longhu.catalog.Address;
import longhu.catalog.CitationMark;
import longhu.catalog.DateRange;
import longhu.catalog.DateSpan;
import longhu.catalog.FigureView;
import longhu.catalog.Figures;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ListFilter;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Origin;
import longhu.catalog.Rows;
import longhu.catalog.Sorting;
import longhu.catalog.Sources;
import longhu.catalog.TableSource;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The ledger of numbers as an address asks for it, for the page and for its other forms.
 */
@Component
class NumberList implements TableSource {

	private static final String PATH = "/numbers";

	/** The column that a list is sorted by unless another is asked for. */
	static final String AMOUNT = "amount";

	private static final Set<String> PARAMETERS = Set.of("measure", "unit", "kind", "from", "to", Sorting.PARAMETER);

	private final Figures numbers;

	private final Sources sources;

	private final Vocabulary vocabulary;

	NumberList(Figures numbers, Sources sources, Vocabulary vocabulary) {
		this.numbers = numbers;
		this.sources = sources;
		this.vocabulary = vocabulary;
	}

	/**
	 * What was asked for.
	 *
	 * @param all every figure there is
	 * @param measure types of facts
	 * @param unit codes of units
	 * @param kind folders
	 * @param shown the figures that are wanted, in their order
	 */
	record Chosen(List<FigureView> all, Set<String> measure, Set<String> unit, Set<String> kind, DateRange range,
			Sorting<FigureView> sorting, List<FigureView> shown) {

		/** Whether the figures are narrowed, be it by one measure alone. */
		public boolean any() {
			return !this.measure.isEmpty() || narrowed() || this.sorting.asked();
		}

		/** Whether they are narrowed by anything but their measure. */
		public boolean narrowed() {
			return !this.unit.isEmpty() || !this.kind.isEmpty() || this.range.any();
		}

		/**
		 * Measures with how many figures each has: those that make a picture first, then
		 * those of most figures.
		 */
		public Map<String, Long> measures() {
			Map<String, Long> counts = this.all.stream()
				.collect(Collectors.groupingBy(FigureView::type, Collectors.counting()));
			return counts.entrySet()
				.stream()
				.sorted(Comparator.<Map.Entry<String, Long>>comparingInt((measure) -> place(measure.getKey()))
					.thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
					.thenComparing(Map.Entry.comparingByKey()))
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one,
						LinkedHashMap::new));
		}

		private static int place(String measure) {
			int place = NumberChart.COMPARABLE.indexOf(measure);
			return (place >= 0) ? place : NumberChart.COMPARABLE.size();
		}

		public List<String> units() {
			return this.all.stream().map(FigureView::unit).distinct().sorted().toList();
		}

		public List<Kind> kinds() {
			return this.all.stream().map(FigureView::kind).distinct().sorted().toList();
		}

	}

	Chosen read(Address address, Language language) {
		List<FigureView> all = this.numbers.all(language);
		Set<String> measure = ListFilter.values(address, "measure",
				all.stream().map(FigureView::type).distinct().toList(),
				(path, code) -> Offer.titled(path, this.vocabulary.fact(code, language)), "numbers.wrong.measure");
		Set<String> unit = ListFilter.values(address, "unit",
				all.stream().map(FigureView::unit).distinct().sorted().toList(),
				(path, code) -> Offer.titled(path, this.vocabulary.unit(code, language)), "numbers.wrong.unit");
		Set<String> kind = ListFilter.values(address, "kind",
				all.stream().map((number) -> number.kind().folder()).distinct().sorted().toList(),
				(path, folder) -> Offer.of(path, "menu." + folder), "numbers.wrong.kind");
		DateRange range = DateRange.of(address);
		Sorting<FigureView> sorting = Sorting.of(address, columns());
		List<FigureView> shown = sorting.sorted(all.stream()
			.filter((number) -> measure.isEmpty() || measure.contains(number.type()))
			.filter((number) -> unit.isEmpty() || unit.contains(number.unit()))
			.filter((number) -> kind.isEmpty() || kind.contains(number.kind().folder()))
			.filter((number) -> range.holds(number.asOf()))
			.toList());
		return new Chosen(all, measure, unit, kind, range, sorting, shown);
	}

	/** Amounts of one unit stand together: others cannot be compared. */
	private static Map<String, Sorting.Column<FigureView>> columns() {
		Map<String, Sorting.Column<FigureView>> columns = new LinkedHashMap<>();
		Sorting.Column<FigureView> amount = Sorting.Column.falling(FigureView::amount);
		Sorting.Column<FigureView> unit = Sorting.Column.rising(FigureView::unit);
		columns.put(AMOUNT, new Sorting.Column<>(unit.up().thenComparing(amount.up()),
				unit.up().thenComparing(amount.down()), true));
		columns.put("date", Sorting.Column.falling((number) -> (number.asOf() != null) ? number.asOf().from() : null));
		columns.put("entry",
				Sorting.Column.rising((number) -> String.format("%02d", number.kind().ordinal()) + number.title()));
		return columns;
	}

	Map<Long, List<CitationMark>> marks() {
		return this.numbers.marks().stream().collect(Collectors.groupingBy(CitationMark::owner));
	}

	@Override
	public boolean lists(String path) {
		return path.equals(PATH);
	}

	@Override
	public Set<String> at(String path) {
		return lists(path) ? PARAMETERS : Set.of();
	}

	@Override
	public Rows rows(Address address, Language language, Origin origin) {
		Map<Long, List<CitationMark>> marks = marks();
		Map<String, String> addresses = this.sources.addresses();
		return new Rows(List.of("kind", "slug", "title", "type", "amount", "unit", "figure", "as_of", "confidence",
				"url", "qualifier", "type_label", "unit_label", "as_of_from", "as_of_to", "article", "note", "sources",
				"source_urls"), read(address, language).shown().stream().map((figure) -> {
					List<CitationMark> cited = marks.getOrDefault(figure.id(), List.of());
					DateSpan asOf = figure.asOf();
					return Rows.row(figure.kind().code(), figure.slug(), figure.title(), figure.type(),
							figure.amount().stripTrailingZeros().toPlainString(), figure.unit(), figure.text(),
							(asOf != null) ? asOf.text() : null, figure.confidence(),
							origin.to(figure.path(), language), figure.qualifier(),
							this.vocabulary.fact(figure.type(), language),
							this.vocabulary.unit(figure.unit(), language), (asOf != null) ? asOf.from() : null,
							(asOf != null) ? asOf.to() : null, figure.article(), figure.note(), Rows.sources(cited),
							Rows.addresses(cited, addresses));
				}).toList());
	}

}
