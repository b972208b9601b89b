package longhu.bench;

import java.util.Random;

/**
 * The words of generated content: believable names and sentences in Chinese and English,
 * and the sources that they cite.
 */
final class GeneratedWords {

	/** How many sources there are beside the article: s0, s1 and so on. */
	static final int SOURCES = 400;

	/** The grades of sources in turn. */
	static final String GRADES = "ABC";

	private static final String[] CHINESE = { "華", "芯", "智", "遠", "雲", "騰", "海", "星", "光", "瑞", "博", "安", "達", "科", "創",
			"匯", "銘", "宇", "泰", "凌" };

	private static final String[] LATIN = { "Hua", "Xin", "Zhi", "Yuan", "Yun", "Teng", "Hai", "Xing", "Guang", "Rui",
			"Bo", "An", "Da", "Ke", "Chuang", "Hui", "Ming", "Yu", "Tai", "Ling" };

	private static final String[] PLACES = { "北京", "上海", "深圳", "杭州", "新竹", "台北", "武漢", "成都" };

	private static final String[] FIELDS = { "電腦視覺", "大型語言模型", "語音辨識", "自動駕駛", "晶片設計", "開放原始碼" };

	private static final String[] SENTENCES = { "據當年的報導，%s在這一輪募資之後擴大了研發團隊，並把重心移到企業用戶。",
			"政策文件把它與%s並列，要求地方政府在三年之內提出具體的配套措施。", "研究者指出，%s的經驗說明資料與運算力同樣重要，兩者缺一都難以持續。",
			"到了下一個階段，%s的做法逐漸成為同業的慣例，也引來新的質疑。", "公司沒有公布金額；依照%s的說法，這筆資金主要用於training與inference的基礎設施。" };

	private static final String[] ENGLISH = {
			"According to reports of the time, %s enlarged its research staff after the round and turned to business customers.",
			"The policy names it beside %s and asks local governments for measures of their own within three years.",
			"Researchers hold that the experience of %s shows data and computing power to matter alike.",
			"In the next stage the practice of %s became usual in the industry and met with new doubts.",
			"The sum was not made public; %s says that most of it went into infrastructure." };

	private final Random random;

	GeneratedWords(Random random) {
		this.random = random;
	}

	/** Three characters that stand for a number, the same ones every 8,000. */
	static String chinese(int number) {
		return spelt(number, CHINESE, "");
	}

	static String latin(int number) {
		return spelt(number, LATIN, " ");
	}

	private static String spelt(int number, String[] syllables, String between) {
		int base = syllables.length;
		return syllables[number % base] + between + syllables[number / base % base] + between
				+ syllables[number / base / base % base];
	}

	/** The list of sources. */
	static String sources() {
		StringBuilder sources = new StringBuilder("""
				- {id: article, title: 原文, publisher: 台灣新社會智庫, author: 李旻臻, date: '2025-02-13', lang: zh-Hant,
				   kind: primary, grade: B, url: 'https://example.org/article'}
				""");
		for (int number = 0; number < SOURCES; number++) {
			sources.append("""
					- {id: s%1$d, title: Report on the industry no. %1$d, publisher: Daily %2$d, date: '%3$d', lang: en,
					   kind: press, grade: %4$s, url: 'https://example.org/%1$d'}
					""".formatted(number, number % 40, 2000 + number % 26, GRADES.charAt(number % GRADES.length())));
		}
		return sources.toString();
	}

	String place() {
		return one(PLACES);
	}

	String field() {
		return one(FIELDS);
	}

	String sentence(String link, boolean chinese) {
		return one(chinese ? SENTENCES : ENGLISH).formatted(link);
	}

	private String one(String[] words) {
		return words[this.random.nextInt(words.length)];
	}

}
