package longhu.hanzi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that may stand inside a full legal name: 「商湯科技集團股份有限公司」 is 「商湯科技」, and
 * Beijing Moonshot AI Technology Co., Ltd. is Moonshot AI. The legal words are in the
 * first table, Latin and Chinese; what companies call their line of business and where
 * they are registered, which a name may have or not, in the others.
 */
public final class LegalForms {

	private static final String LATIN = "ltd|limited|inc|incorporated|corp|corporation|llc|plc|llp|gmbh|l\\.p\\.|s\\.a\\.|n\\.v\\.|b\\.v\\.";

	private static final String CHINESE = "有限公司|有限责任公司|股份公司|集团公司|株式会社";

	/** Without one of these at its end a name is no legal name. */
	private static final Pattern LEGAL = ending(LATIN, CHINESE);

	/** With one of these it may be one, if nothing else is known of it. */
	private static final Pattern WEAK = ending(LATIN + "|co|company|holdings?|group", CHINESE + "|公司|集团|控股");

	/** What may stand before them, too. */
	private static final Pattern BEFORE = ending(LATIN + "|co|company|joint stock|holdings?|group|pte|pty",
			CHINESE + "|公司|集团|控股|股份");

	private static final Pattern BUSINESS = ending(
			"technology|technologies|tech|science|information|network|intelligent"
					+ "|intelligence|software|semiconductor",
			"科技|技术|信息|网络|智能|软件|人工|半导体");

	private static final Pattern PLACE = Pattern
		.compile("^(?:beijing|shanghai|shenzhen|hangzhou|guangzhou|nanjing|suzhou|hefei|hong kong|china)\\b ?"
				+ "|^(?:北京|上海|深圳|杭州|广州|南京|苏州|合肥|香港|中国)市?|[(（][^)）]*[)）]");

	private static final Pattern BRACKETS = Pattern.compile("\\s*[(（][^)）]*[)）]\\s*");

	private LegalForms() {
	}

	private static Pattern ending(String latin, String chinese) {
		return Pattern.compile("(?:[ ,.]*\\b(?:" + latin + ")|(?:" + chinese + "))[ ,.]*$");
	}

	/**
	 * Names without legal words, the longest first.
	 * @param name in small letters and simplified characters
	 * @return folded names, none if there are no legal words in the name
	 */
	public static List<String> names(String name) {
		return LEGAL.matcher(name).find() ? bare(name) : List.of();
	}

	/**
	 * The same for what stands in a column of companies, where "Group" and 「公司」 alone are
	 * legal words, too.
	 */
	public static List<String> inColumn(String name) {
		return WEAK.matcher(name).find() ? bare(BRACKETS.matcher(name).replaceAll(" ")) : List.of();
	}

	private static List<String> bare(String name) {
		String rest = without(BEFORE, name);
		List<String> written = new ArrayList<>(List.of(rest));
		for (String last = ""; !last.equals(rest);) {
			last = rest;
			rest = BUSINESS.matcher(rest).replaceFirst("");
			written.add(rest);
		}
		Set<String> names = new LinkedHashSet<>();
		for (String each : written) {
			names.add(FoldedName.of(each));
			names.add(FoldedName.of(PLACE.matcher(each.strip()).replaceAll("")));
		}
		names.removeIf((each) -> each.length() < 2);
		return List.copyOf(names);
	}

	private static String without(Pattern words, String name) {
		String rest = name.strip();
		for (String last = ""; !last.equals(rest);) {
			last = rest;
			rest = words.matcher(rest).replaceFirst("");
		}
		return rest;
	}

}
