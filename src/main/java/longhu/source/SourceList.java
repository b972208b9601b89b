package longhu.source;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.Address;
import longhu.catalog.DateRange;
import longhu.catalog.DateSpan;
import longhu.catalog.Language;
import longhu.catalog.ListFilter;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Origin;
import longhu.catalog.Rows;
import longhu.catalog.Sorting;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.TableSource;
import longhu.hanzi.FoldedName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The sources as an address asks for them, for the page and for its other forms.
 */
@Component
class SourceList implements TableSource {

	private static final Set<String> PARAMETERS = Set.of("q", "grade", "type", "from", "to", Sorting.PARAMETER);

	private final Sources sources;

	SourceList(Sources sources) {
		this.sources = sources;
	}

	/**
	 * What was asked for.
	 *
	 * @param q a piece of a title, an author or a publisher
	 * @param grade the letters of grades
	 * @param type kinds of sources
	 * @param shown the sources that are wanted, in their order
	 */
	record Chosen(List<SourceView> all, String q, Set<String> grade, Set<String> type, DateRange range,
			Sorting<SourceView> sorting, List<SourceView> shown) {

		public boolean any() {
			return !this.q.isEmpty() || !this.grade.isEmpty() || !this.type.isEmpty() || this.range.any();
		}

		public List<String> grades() {
			return this.all.stream().map(SourceView::grade).distinct().sorted().toList();
		}

		public List<String> types() {
			return SourceList.types(this.all);
		}

	}

	Chosen read(Address address) {
		List<SourceView> all = this.sources.all();
		String q = ListFilter.text(address, "q");
		Set<String> grade = ListFilter.values(address, "grade",
				all.stream().map(SourceView::grade).distinct().sorted().toList(),
				(path, code) -> Offer.of(path, "grade." + code), "sources.wrong.grade");
		Set<String> type = ListFilter.values(address, "type", types(all),
				(path, code) -> Offer.of(path, "sourcekind." + code), "sources.wrong.type");
		DateRange range = DateRange.of(address);
		Sorting<SourceView> sorting = Sorting.of(address, columns());
		String folded = FoldedName.of(q);
		return new Chosen(all, q, grade, type, range, sorting,
				sorting.sorted(all.stream()
					.filter((source) -> q.isEmpty() || says(source, folded))
					.filter((source) -> grade.isEmpty() || grade.contains(source.grade()))
					.filter((source) -> type.isEmpty() || type.contains(source.kind()))
					.filter((source) -> range.holds(source.published()))
					.toList()));
	}

	private static boolean says(SourceView source, String folded) {
		return Stream.of(source.title(), source.author(), source.publisher(), source.code())
			.anyMatch((text) -> text != null && FoldedName.of(text).contains(folded));
	}

	private static List<String> types(List<SourceView> sources) {
		return sources.stream().map(SourceView::kind).distinct().sorted().toList();
	}

	private static Map<String, Sorting.Column<SourceView>> columns() {
		Map<String, Sorting.Column<SourceView>> columns = new LinkedHashMap<>();
		columns.put("publisher", Sorting.Column.rising(SourceView::publisher));
		columns.put("title", Sorting.Column.rising(SourceView::title));
		columns.put("date", Sorting.Column.falling((source) -> first(source.published())));
		columns.put("type", Sorting.Column.rising(SourceView::kind));
		columns.put("entries", Sorting.Column.falling(SourceView::number));
		return columns;
	}

	private static @Nullable LocalDate first(@Nullable DateSpan date) {
		return (date != null) ? date.from() : null;
	}

	@Override
	public boolean lists(String path) {
		return path.equals("/sources");
	}

	@Override
	public Set<String> at(String path) {
		return lists(path) ? PARAMETERS : Set.of();
	}

	@Override
	public Rows rows(Address address, Language language, Origin origin) {
		return new Rows(
				List.of("id", "title", "author", "publisher", "published", "language", "kind", "grade", "entries",
						"source_url", "url"),
				read(address).shown()
					.stream()
					.map((source) -> Rows.row(source.code(), source.title(), source.author(), source.publisher(),
							source.published(), source.language(), source.kind(), source.grade(), source.number(),
							source.url(), origin.to("/sources/" + source.code(), language)))
					.toList());
	}

}
