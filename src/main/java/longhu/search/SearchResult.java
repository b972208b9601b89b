package longhu.search;

import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total the number of hits, over all pages
 * @param partial whether the time was up before all was looked at
 * @param corrected a spelling that was put right, or null
 * @param suggestions names to offer where nothing was found
 */
record SearchResult(ParsedQuery question, long total, boolean partial, List<Hit> hits, List<FacetResult> facets,
		@Nullable Correction corrected, List<Hit> suggestions) {

	/** A word that no text has, and the one that was searched instead. */
	record Correction(String from, String to) {
	}

	/** The values of a facet, most frequent first. */
	record FacetResult(String code, List<Value> values) {

		public boolean chosen() {
			return this.values.stream().anyMatch(Value::chosen);
		}

	}

	/** Hits under one heading: entries, or passages. */
	record HitGroup(String code, List<Hit> hits) {
	}

	record Value(String value, String label, long count, boolean chosen) {
	}

	/**
	 * A hit as shown.
	 *
	 * @param path its address without host and language prefix
	 * @param number of the paragraph, or an empty text
	 * @param summary with marks, as HTML
	 */
	record Hit(String path, String kind, String number, String title, Map<Language, String> titles, String plainSummary,
			String summary, MatchReason reason) {

		public boolean entry() {
			return Facet.entry(this.kind);
		}

		/** Whether one of its names is asked for, or stands in the question. */
		boolean byName() {
			return List.of("name", "prefix", "term", "pinyin", "inside", "slip", "sound").contains(this.reason.code());
		}

		/** Whether it is called as was asked. */
		boolean named() {
			return this.reason.code().equals("name");
		}

	}

	/** The hits with entries apart from the rest. */
	public List<HitGroup> blocks() {
		return List
			.of(new HitGroup("entries", this.hits.stream().filter(Hit::entry).toList()),
					new HitGroup("passages", this.hits.stream().filter((hit) -> !hit.entry()).toList()))
			.stream()
			.filter((block) -> !block.hits().isEmpty())
			.toList();
	}

	/**
	 * Whether something that sounds like a name is no name here, and only mentioned: also
	 * in the title of a source.
	 */
	public boolean onlyMentioned() {
		return this.total > 0 && this.question.nameLike() && this.hits.stream()
			.noneMatch((hit) -> hit.byName() || hit.entry() && hit.reason().code().equals("title"));
	}

	public boolean more(int page) {
		return page * (long) Search.PAGE < this.total && page < SearchRequest.MOST_PAGES;
	}

}
