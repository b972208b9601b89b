package longhu.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes what stands on whose authority.
 */
final class CitationLoader implements AutoCloseable {

	/** What is cited for, in the order of the columns. */
	enum Owner {

		PARAGRAPH, FACT, RELATION, CLAIM, EVENT, NOTE

	}

	private final Map<String, Long> sources;

	private final BatchInsert citations;

	private final BatchInsert pages;

	CitationLoader(Connection connection, Map<String, Long> sources) throws SQLException {
		this.sources = sources;
		this.pages = new BatchInsert(connection, "entry_source (id, entry_id, source_id, number)");
		this.citations = new BatchInsert(connection,
				"citation (id, source_id, locator, paragraph_id, fact_id, relation_id, claim_id, event_id, note_id)");
	}

	/** The rows of this table are cited for. */
	void below(BatchInsert owners) {
		this.citations.below(owners);
	}

	/** The numbered list at the foot of a page. */
	void page(long entry, SourceNumbers page) throws SQLException {
		for (Map.Entry<String, Integer> source : page.all().entrySet()) {
			this.pages.add(this.pages.nextId(), entry, this.sources.get(source.getKey()), source.getValue());
		}
	}

	void cite(Owner owner, long id, List<Parsed.Citation> citations) throws SQLException {
		for (Parsed.Citation citation : citations) {
			cite(owner, id, citation.source().text(), citation.locator());
		}
	}

	void cite(Owner owner, long id, String source, @Nullable String locator) throws SQLException {
		@Nullable Object[] row = new @Nullable Object[3 + Owner.values().length];
		row[0] = this.citations.nextId();
		row[1] = this.sources.get(source);
		row[2] = locator;
		row[3 + owner.ordinal()] = id;
		this.citations.add(row);
	}

	@Override
	public void close() throws SQLException {
		this.citations.close();
		this.pages.close();
	}

}
