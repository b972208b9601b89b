package longhu.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Heading;
import longhu.catalog.Language;
import longhu.catalog.Panel;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The relations of one entry as a small picture: the entry at the top of a stem, its
 * neighbours along it, under what their relation is called. Drawn from the rows of its
 * table of relations; of very many the first, with the number of those left out.
 */
@Component
class Neighbours implements Panel {

	private static final int MOST = 16;

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
	record Twig(Relations.End other, String label, boolean first, boolean outgoing, boolean mutual, String name,
			int y) {
	}

	/**
	 * The picture.
	 *
	 * @param all how many relations there are
	 * @param height of the whole
	 */
	record Drawn(Heading entry, String name, List<Twig> twigs, int all, int height) {

		/** Where the stem ends. */
		public int foot() {
			return this.twigs.get(this.twigs.size() - 1).y();
		}

	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public String template() {
		return "network/panel";
	}

	@Override
	public @Nullable Object of(Heading entry, Language language) {
		List<Relations.Edge> rows = this.relations.touching(entry.id(), language);
		if (rows.isEmpty()) {
			return null;
		}
		List<Twig> twigs = new ArrayList<>();
		int y = ROW / 2;
		for (Map.Entry<String, List<Relations.Edge>> type : byLabel(rows, entry.id(), language).entrySet()) {
			for (Relations.Edge row : type.getValue()) {
				boolean first = row == type.getValue().get(0);
				y += first ? 2 * ROW - 4 : ROW;
				if (twigs.size() < MOST) {
					twigs.add(twig(row, type.getKey(), first, entry.id(), y, language));
				}
			}
		}
		int foot = twigs.get(twigs.size() - 1).y();
		return new Drawn(entry, Lettering.cut(entry.title(), LONGEST), twigs, rows.size(), foot + ROW);
	}

	private Twig twig(Relations.Edge row, String label, boolean first, Long entry, int y, Language language) {
		boolean outgoing = row.from().id().equals(entry);
		Relations.End other = outgoing ? row.to() : row.from();
		boolean mutual = this.vocabulary.relation(row.type(), !outgoing, language).equals(label);
		return new Twig(other, label, first, outgoing, mutual, Lettering.cut(other.title(), LONGEST), y);
	}

	/** As the table has them: those that begin here before those that end here. */
	private Map<String, List<Relations.Edge>> byLabel(List<Relations.Edge> rows, Long entry, Language language) {
		Map<Boolean, List<Relations.Edge>> sides = rows.stream()
			.collect(Collectors.partitioningBy((row) -> row.from().id().equals(entry)));
		Map<String, List<Relations.Edge>> labelled = new LinkedHashMap<>();
		for (boolean outgoing : new boolean[] { true, false }) {
			for (Relations.Edge row : sides.getOrDefault(outgoing, List.of())) {
				labelled
					.computeIfAbsent(this.vocabulary.relation(row.type(), outgoing, language),
							(label) -> new ArrayList<>())
					.add(row);
			}
		}
		return labelled;
	}

}
