package longhu.search;

import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param total the number of hits, over all pages
 * @param cut whether the time was up before all was looked at
 * @param corrected a spelling that was put right, or null
 * @param near names to offer where nothing was found
 */
record Found(Question question, long total, boolean cut, List<Hit> hits, List<Group> facets,
		@Nullable Corrected corrected, List<Hit> near) {

	/** A word that no text has, and the one that was searched instead. */
	record Corrected(String from, String to) {
	}

	/** The values of a facet, most frequent first. */
	record Group(String code, List<Value> values) {

		public boolean chosen() {
			return this.values.stream().anyMatch(Value::chosen);
		}

	}

	/** Hits under one heading: entries, or passages. */
	record Block(String code, List<Hit> hits) {
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
			String summary, Reason reason) {

		public boolean entry() {
			return Facet.entry(this.kind);
		}

	}

	/**
	 * Why it matched.
	 *
	 * @param code name, prefix, pinyin and so on: the tier
	 * @param label what it is called: 「別名」, 「拼音」, 「內文」
	 * @param text what matched, plain; empty where the summary shows it
	 * @param html the same with marks
	 * @param line label and text together: 「別名：智谱」
	 */
	record Reason(String code, String label, String text, String html, String line) {
	}

	/** The hits with entries apart from the rest. */
	public List<Block> blocks() {
		return List
			.of(new Block("entries", this.hits.stream().filter(Hit::entry).toList()),
					new Block("passages", this.hits.stream().filter((hit) -> !hit.entry()).toList()))
			.stream()
			.filter((block) -> !block.hits().isEmpty())
			.toList();
	}

	public boolean more(int page) {
		return page * (long) Search.PAGE < this.total && page < Wanted.MOST_PAGES;
	}

}
