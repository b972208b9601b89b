package longhu.term;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.ListFilter;
import longhu.catalog.Origin;
import longhu.catalog.Rows;
import longhu.catalog.Sorting;
import longhu.catalog.TableSource;
import longhu.catalog.TermView;
import longhu.catalog.Terms;
import longhu.hanzi.FoldedName;
import org.springframework.stereotype.Component;

/**
 * The terms as an address asks for them, for the page and for its other forms.
 */
@Component
class TermList implements TableSource {

	private static final Set<String> PARAMETERS = Set.of("q", Sorting.PARAMETER);

	private final Terms terms;

	TermList(Terms terms) {
		this.terms = terms;
	}

	/**
	 * What was asked for.
	 *
	 * @param q a piece of a word in any of the three
	 */
	record Chosen(int all, String q, Sorting<TermView> sorting, List<TermView> shown) {

		/** The term that each letter begins with, where they are in that order. */
		public Map<String, String> letters() {
			Map<String, String> letters = new LinkedHashMap<>();
			if (!this.sorting.asked()) {
				this.shown.forEach((term) -> letters
					.putIfAbsent(term.english().substring(0, 1).toUpperCase(Locale.ROOT), term.anchor()));
			}
			return letters;
		}

	}

	Chosen read(Address address) {
		List<TermView> all = this.terms.all();
		String q = ListFilter.text(address, "q");
		Map<String, Sorting.Column<TermView>> columns = new LinkedHashMap<>();
		columns.put("english", Sorting.Column.rising(all::indexOf));
		columns.put("taiwan", Sorting.Column.rising(TermView::taiwan));
		columns.put("mainland", Sorting.Column.rising(TermView::mainland));
		Sorting<TermView> sorting = Sorting.of(address, columns);
		String folded = FoldedName.of(q);
		return new Chosen(all.size(), q, sorting,
				sorting.sorted(all.stream().filter((term) -> q.isEmpty() || says(term, folded)).toList()));
	}

	private static boolean says(TermView term, String folded) {
		return Stream.of(term.taiwan(), term.mainland(), term.english())
			.anyMatch((text) -> FoldedName.of(text).contains(folded));
	}

	@Override
	public boolean lists(String path) {
		return path.equals("/terms");
	}

	@Override
	public Set<String> at(String path) {
		return lists(path) ? PARAMETERS : Set.of();
	}

	@Override
	public Rows rows(Address address, Language language, Origin origin) {
		return new Rows(List.of("english", "taiwan", "mainland", "note", "entry", "url"),
				read(address).shown().stream().map((term) -> {
					String entry = term.path();
					return Rows.row(term.english(), term.taiwan(), term.mainland(),
							language.chinese() ? term.note() : term.noteEn(),
							(entry != null) ? origin.to(entry, language) : null,
							origin.to("/terms#" + term.anchor(), language));
				}).toList());
	}

}
