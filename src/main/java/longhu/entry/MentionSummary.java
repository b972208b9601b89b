package longhu.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Kind;
import longhu.catalog.MentionView;

/**
 * Where an entry is named, as much of it as a page shows.
 *
 * @param inArticle the paragraphs of the article
 * @param whole whether these are quoted whole, and not the naming sentence alone
 * @param places in how many paragraphs of other entries
 * @param entries of how many other entries
 * @param elsewhere the first of these, by the address of their entry
 */
record MentionSummary(List<MentionView> inArticle, boolean whole, int places, int entries,
		Map<String, List<MentionView>> elsewhere) {

	/**
	 * So many sources the page of an entry has room for; a quoted paragraph weighs as
	 * much as {@value #WEIGHT} of them.
	 */
	private static final int ROOM = 40;

	private static final int WEIGHT = 5;

	/** So many other entries are listed there. */
	private static final int LISTED = 12;

	/** All of it. */
	static MentionSummary everywhere(List<MentionView> mentions) {
		return of(mentions, Integer.MAX_VALUE, Integer.MAX_VALUE);
	}

	/** As much as there is room for beside so many sources. */
	static MentionSummary beside(int sources, List<MentionView> mentions) {
		return of(mentions, ROOM - sources, LISTED);
	}

	private static MentionSummary of(List<MentionView> mentions, int room, int listed) {
		List<MentionView> article = mentions.stream().filter((mention) -> mention.kind() == Kind.SECTION).toList();
		List<MentionView> others = mentions.stream().filter((mention) -> mention.kind() != Kind.SECTION).toList();
		Map<String, List<MentionView>> elsewhere = others.stream()
			.collect(Collectors.groupingBy(MentionView::path, LinkedHashMap::new, Collectors.toList()));
		int entries = elsewhere.size();
		elsewhere.keySet().retainAll(elsewhere.keySet().stream().limit(listed).toList());
		return new MentionSummary(article, WEIGHT * article.size() <= room, others.size(), entries, elsewhere);
	}

}
