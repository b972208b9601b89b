package longhu.cite;

import java.util.ArrayList;
import java.util.List;

/**
 * A Chinese work by the habit of Taiwan's journals that follow APA 7: full-width marks,
 * articles in 〈〉, what holds them in 《》. The official style sets the marks of English.
 */
final class ChineseApa {

	private ChineseApa() {
	}

	/** As it stands in a list of references. */
	static String reference(Work work) {
		boolean traditional = !"zh-Hans".equals(work.language());
		String title = work.title().replaceFirst("。$", "");
		List<String> parts = new ArrayList<>();
		String date = date(work, traditional);
		parts.add(work.authors().isEmpty() ? "〈" + title + "〉（" + date + "）"
				: String.join("、", work.authors()) + "（" + date + "）");
		if (work.form() == Form.DATASET) {
			parts.add("《" + title + "》" + (traditional ? "［資料集］" : "［数据集］"));
		}
		else if (!work.authors().isEmpty()) {
			parts.add("〈" + title + "〉");
		}
		if (work.container() != null) {
			parts.add(switch (work.form()) {
				case ENTRY, CHAPTER -> (traditional ? "載於" : "载于") + "《" + work.container() + "》";
				case NEWS -> "《" + work.container() + "》";
				case PAGE, DATASET -> work.container();
			});
		}
		if (work.publisher() != null) {
			parts.add(work.publisher());
		}
		return String.join("。", parts) + "。" + work.address();
	}

	/** As it stands in the text. */
	static String inText(Work work, String locator) {
		boolean traditional = !"zh-Hans".equals(work.language());
		String who = work.authors().isEmpty() ? "〈" + work.title() + "〉" : work.authors().get(0);
		int[] date = work.dateParts();
		return "（" + who + "，" + ((date.length > 0) ? date[0] : date(work, traditional)) + "，第" + locator + "段）";
	}

	private static String date(Work work, boolean traditional) {
		int[] date = work.dateParts();
		if (date.length == 0) {
			return traditional ? "無日期" : "无日期";
		}
		return date[0] + ((date.length > 1) ? "年" + date[1] + "月" : "") + ((date.length > 2) ? date[2] + "日" : "");
	}

}
