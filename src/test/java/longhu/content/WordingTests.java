package longhu.content;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Simplified Chinese with the pairs of {@code terms.yaml} over the tables.
 */
class WordingTests {

	private static final Texts WORDING = new Texts(Content.read(ContentFiles.read(null)));

	@ParameterizedTest
	@CsvSource({ "快捷的矽電晶體, 仙童的硅晶体管", "快捷半導體, 仙童半导体", "沙烏地的資金, 沙特的资金", "沙烏地阿拉伯, 沙特阿拉伯", "阿拉伯聯合大公國與阿聯, 阿拉伯联合酋长国与阿联酋",
			"辨識人臉, 识别人脸", "受管制品項, 受管制物项", "科技聚落, 科技集群", "監管上的誘因, 监管上的激励", "分析中文語意, 分析中文语义", "口語測驗, 口语测试", "租稅減免, 税收减免",
			"AI新創缺錢, AI初创企业缺钱", "新創公司, 初创公司", "新創辦的學校, 新创办的学校", "自家儲存庫, 自家代码仓库", "數值控制（CNC）工具機, 数控（CNC）机床",
			"平克．佛洛伊德, 平克·弗洛伊德", "資安軟體, 安全软件", "柯達、奇異、洛克希德, 柯达、通用电气、洛克希德" })
	void pairsOfTermsAreReplaced(String traditional, String expected) {
		assertThat(WORDING.hans(traditional)).isEqualTo(expected);
	}

}
