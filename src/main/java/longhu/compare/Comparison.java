package longhu.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.EntryPanel;
import longhu.catalog.EntrySummary;
import longhu.catalog.FactView;
import longhu.catalog.Facts;
import longhu.catalog.Language;
import longhu.catalog.Mentions;
import longhu.catalog.RelatedEntry;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Gathers what is compared: facts by type, the relations that two or more share, and the
 * panels that say more together.
 */
@Component
class Comparison {

	private final Facts facts;

	private final Relations relations;

	private final Mentions mentions;

	private final Vocabulary vocabulary;

	private final List<EntryPanel> panels;

	Comparison(Facts facts, Relations relations, Mentions mentions, Vocabulary vocabulary, List<EntryPanel> panels) {
		this.facts = facts;
		this.relations = relations;
		this.mentions = mentions;
		this.vocabulary = vocabulary;
		this.panels = panels;
	}

	/**
	 * A type of fact across the entries.
	 *
	 * @param cells the facts of each entry that has any
	 * @param same whether all entries say the same
	 */
	record Row(String type, Map<Long, List<FactView>> cells, boolean same) {
	}

	/** What two or more of the entries are related to in the same way. */
	record Shared(String label, RelatedEntry other, Set<Long> owners) {
	}

	/** What a panel shows of all entries together. */
	record Together(String template, Object shown) {
	}

	void fill(List<EntrySummary> entries, boolean differences, Language language, Model model) {
		List<Long> ids = entries.stream().map(EntrySummary::id).toList();
		List<Row> rows = rows(ids, language);
		model.addAttribute("same", rows.stream().filter(Row::same).count());
		model.addAttribute("rows",
				rows.stream()
					.filter((row) -> row.cells().size() > 1)
					.filter((row) -> !differences || !row.same())
					.toList());
		model.addAttribute("alone",
				rows.stream()
					.filter((row) -> row.cells().size() == 1)
					.collect(Collectors.groupingBy((row) -> row.cells().keySet().iterator().next())));
		model.addAttribute("shared", shared(ids, language));
		model.addAttribute("mentioned",
				this.mentions.inArticle(ids, language)
					.stream()
					.collect(Collectors.toMap(Mentions.Count::entry, Mentions.Count::paragraphs)));
		model.addAttribute("panels", this.panels.stream().flatMap((panel) -> {
			Object shown = panel.together(entries, language);
			return (shown != null) ? Stream.of(new Together(panel.template(), shown)) : Stream.empty();
		}).toList());
	}

	/** What is known of most comes first, and what differs before what is the same. */
	List<Row> rows(List<Long> ids, Language language) {
		Map<String, List<FactView>> types = this.facts.of(ids, language)
			.stream()
			.collect(Collectors.groupingBy(FactView::type, LinkedHashMap::new, Collectors.toList()));
		return types.entrySet()
			.stream()
			.map((type) -> row(type.getKey(), type.getValue(), ids))
			.sorted(Comparator.<Row>comparingInt((row) -> -row.cells().size()).thenComparing(Row::same))
			.toList();
	}

	private static Row row(String type, List<FactView> facts, List<Long> ids) {
		Map<Long, List<FactView>> cells = facts.stream().collect(Collectors.groupingBy(FactView::entry));
		Set<Set<String>> said = cells.values()
			.stream()
			.map((cell) -> cell.stream().map(FactView::text).collect(Collectors.toSet()))
			.collect(Collectors.toSet());
		return new Row(type, cells, said.size() == 1 && cells.size() == ids.size());
	}

	List<Shared> shared(Collection<Long> ids, Language language) {
		return Stream.concat(this.relations.from(ids, language).stream(), this.relations.to(ids, language).stream())
			.collect(Collectors.groupingBy((relation) -> relation.type() + relation.outgoing() + relation.path(),
					LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((same) -> new Shared(this.vocabulary.relation(same.get(0).type(), same.get(0).outgoing(), language),
					same.get(0), same.stream().map(RelatedEntry::owner).collect(Collectors.toSet())))
			.filter((shared) -> shared.owners().size() > 1)
			.sorted(Comparator.comparing(Shared::label).thenComparing((shared) -> -shared.owners().size()))
			.toList();
	}

}
