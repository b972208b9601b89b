package longhu.compare;

import java.util.List;

import longhu.catalog.Comparer;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import org.springframework.stereotype.Component;

/**
 * The comparison for other spokes.
 */
@Component
class ComparisonForOthers implements Comparer {

	private final EntryResolver resolver;

	private final Entries entries;

	private final Comparison comparison;

	ComparisonForOthers(EntryResolver resolver, Entries entries, Comparison comparison) {
		this.resolver = resolver;
		this.entries = entries;
		this.comparison = comparison;
	}

	@Override
	public Compared of(List<String> paths, Language language) {
		return compared(Choice.of(paths, this.resolver, language), language);
	}

	@Override
	public Compared ofGroup(String slug, Language language) {
		return Choice.ofGroup(slug, this.entries, language)
			.map((choice) -> compared(choice, language))
			.orElse(new Compared("unknown", List.of(), List.of(), List.of()));
	}

	private Compared compared(Choice choice, Language language) {
		if (choice.wrong() != null) {
			return new Compared(choice.wrong(), choice.entries(), List.of(), List.of());
		}
		List<Long> ids = choice.entries().stream().map(EntrySummary::id).toList();
		return new Compared(null, choice.entries(),
				this.comparison.rows(ids, language)
					.stream()
					.map((row) -> new Row(row.type(), row.same(), row.cells()))
					.toList(),
				this.comparison.shared(ids, language)
					.stream()
					.map((shared) -> new Shared(shared.label(), shared.other().title(), shared.other().path(),
							List.copyOf(shared.owners())))
					.toList());
	}

}
