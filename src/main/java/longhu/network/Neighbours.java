package longhu.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.AsOf;
import longhu.catalog.EntryPanel;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.Lettering;
import longhu.catalog.RelationView;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The relations of one entry as a small picture: the entry at the top of a stem, its
 * neighbours along it, under what their relation is called. Drawn from the rows of its
 * table of relations; of very many the first, with the number of those left out.
 */
@Component
@Order(20)
class Neighbours implements EntryPanel {

	private static final int MOST = 8;

	private static final int ROW = 24;

	private static final int LONGEST = 190;

	private final Relations relations;

	private final Vocabulary vocabulary;

	Neighbours(Relations relations, Vocabulary vocabulary) {
		this.relations = relations;
		this.vocabulary = vocabulary;
	}

	/**
	 * A relation on the stem.
	 *
	 * @param label what it is called from this end
	 * @param first whether it is the first under this label
	 * @param mutual whether it has no direction
	 * @param y the middle of its row
	 */
	record Twig(RelationView other, String label, boolean first, boolean mutual, String name, int y) {
	}

	/**
	 * The picture.
	 *
	 * @param all how many relations there are
	 * @param height of the whole
	 */
	record Drawn(EntrySummary entry, String name, List<Twig> twigs, int all, int height) {

		/** Where the stem ends. */
		public int foot() {
			return this.twigs.get(this.twigs.size() - 1).y();
		}

	}

	@Override
	public String template() {
		return "network/panel";
	}

	/** Seen from a time, with nothing but what is dated to be so then. */
	@Override
	public @Nullable Object of(EntrySummary entry, Language language, @Nullable AsOf at) {
		List<RelationView> rows = Stream
			.concat(this.relations.from(entry.id(), language).stream(),
					this.relations.to(entry.id(), language).stream())
			.filter((row) -> at == null || Set.of(AsOf.Timing.NOW, AsOf.Timing.BEFORE).contains(at.sees(row.held())))
			.toList();
		if (rows.isEmpty()) {
			return null;
		}
		List<Twig> twigs = new ArrayList<>();
		int y = ROW / 2;
		String last = "";
		for (Map.Entry<String, List<RelationView>> type : byLabel(rows, language).entrySet()) {
			for (RelationView row : type.getValue()) {
				boolean first = !type.getKey().equals(last);
				last = type.getKey();
				y += first ? 2 * ROW - 4 : ROW;
				if (twigs.size() < MOST) {
					twigs.add(twig(row, last, first, y, language));
				}
			}
		}
		int foot = twigs.get(twigs.size() - 1).y();
		return new Drawn(entry, Lettering.cut(entry.title(), LONGEST), twigs, rows.size(), foot + ROW);
	}

	private Twig twig(RelationView row, String label, boolean first, int y, Language language) {
		boolean mutual = this.vocabulary.relation(row.type(), !row.outgoing(), language).equals(label);
		return new Twig(row, label, first, mutual, Lettering.cut(row.title(), LONGEST), y);
	}

	private Map<String, List<RelationView>> byLabel(List<RelationView> rows, Language language) {
		return rows.stream()
			.collect(Collectors.groupingBy((row) -> this.vocabulary.relation(row.type(), row.outgoing(), language),
					LinkedHashMap::new, Collectors.toList()));
	}

}
