package longhu.search;

/**
 * Why a hit matched.
 *
 * @param code name, prefix, pinyin and so on: the tier
 * @param label what it is called: 「別名」, 「拼音」, 「內文」
 * @param text what matched, plain; empty where the summary shows it
 * @param html the same with marks
 * @param line label and text together: 「別名：智谱」
 */
record MatchReason(String code, String label, String text, String html, String line) {

	static final MatchReason NONE = new MatchReason("", "", "", "", "");

}
