package longhu.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One statement as it leaves the portal: a fact of an entry, or a relation between two.
 * Whatever is given to programs is made from it, so that nothing of its meaning is lost
 * on one way out and kept on another.
 *
 * @param id the same in each edition as long as it says the same
 * @param subject the entry that it is about; of a relation the one where it begins
 * @param type of the vocabulary: valuation, invested-in
 * @param label what the type is called; of a relation from where it begins
 * @param reverse what a relation is called from where it ends; null for facts
 * @param mutual whether a relation reads the same from both ends
 * @param valid when a relation held
 * @param asOf the date at which a fact held
 * @param confidence established, reported, disputed or unverified
 * @param inArticle whether the article says it
 * @param note a remark
 * @param sources what it stands on
 * @param sentence all of it in words
 */
public record Statement(String id, EntryName subject, String type, String label, @Nullable String reverse,
		boolean mutual, StatementValue value, @Nullable DateSpan valid, @Nullable DateSpan asOf, String confidence,
		boolean inArticle, @Nullable String note, List<StatementSource> sources, String sentence) {

	/** Whether it is a relation. */
	public boolean relation() {
		return this.value.entry() != null;
	}

}
