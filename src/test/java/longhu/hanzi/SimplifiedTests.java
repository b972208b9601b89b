package longhu.hanzi;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SimplifiedTests {

	private final Simplified simplified = new Simplified(Map.of("商湯", "商汤科技", "商湯集團", "商汤集团", "人工智慧", "人工智能"));

	@ParameterizedTest
	@CsvSource({ "晶片, 芯片", "軟體, 软件", "雲端, 云端", "數位, 数字", "乾淨, 干净", "頭髮與發展, 头发与发展", "計程車, 出租车" })
	void wordsOfTaiwanBecomeThoseOfTheMainland(String traditional, String expected) {
		assertThat(this.simplified.of(traditional)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "查得的資料未載, 查得的资料未载", "官方文件, 官方文件", "核心產業, 核心产业", "地點選在北京, 地点选在北京", "整合階段, 整合阶段", "文章檢視成果, 文章检视成果",
			"多半建立在製造上, 多半建立在制造上", "執行到哪一步, 执行到哪一步", "1.75兆個參數, 1.75万亿个参数", "逾1兆元, 逾1万亿元", "慰藉, 慰藉", "藉此, 借此" })
	void everydayWordsAreNotTakenForThoseOfComputing(String traditional, String expected) {
		assertThat(this.simplified.of(traditional)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "有時乾脆仿造, 有时干脆仿造", "有紀錄可查, 有记录可查", "紀錄片, 纪录片", "倚賴外國技術, 依赖外国技术", "新創辦的學校, 新创办的学校", "AI新創圈, AI创业圈",
			"經費挹注, 经费注入", "罩門, 软肋", "與它打對台, 与它对垒", "快捷鍵, 快捷键" })
	void wordsAtWhichAReaderOnTheMainlandStumblesAreReplaced(String traditional, String expected) {
		assertThat(this.simplified.of(traditional)).isEqualTo(expected);
	}

	@Test
	void quotationMarksAreThoseOfTheMainland() {
		assertThat(this.simplified.of("「AI六小虎」的說法：『「原創」吃虧』")).isEqualTo("“AI六小虎”的说法：‘“原创”吃亏’");
	}

	@Test
	void exceptionsWinAndTheLongestFirst() {
		assertThat(this.simplified.of("商湯集團與商湯談人工智慧")).isEqualTo("商汤集团与商汤科技谈人工智能");
	}

	@Test
	void whatIsNotTraditionalStays() {
		assertThat(this.simplified.of("")).isEmpty();
		assertThat(this.simplified.of("MiniMax 2024 𠮷 <b>&")).isEqualTo("MiniMax 2024 𠮷 <b>&");
		assertThat(this.simplified.of("已经是简体")).isEqualTo("已经是简体");
	}

}
