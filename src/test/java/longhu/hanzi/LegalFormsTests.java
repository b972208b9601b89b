package longhu.hanzi;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LegalFormsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "商汤科技集团股份有限公司|商汤科技", "商汤集团有限公司|商汤", "beijing moonshot ai technology co., ltd.|moonshotai",
					"北京智谱华章科技股份有限公司|智谱华章", "科大讯飞股份有限公司|科大讯飞", "上海稀宇科技有限公司|稀宇", "openai, inc.|openai",
					"knowledge atlas technology joint stock company limited|knowledgeatlas", "深圳市腾讯计算机系统有限公司|腾讯计算机系统",
					"智谱(北京)有限公司|智谱", "alibaba group holding limited|alibaba" })
	void theNameStandsInsideTheLegalOne(String legal, String name) {
		assertThat(LegalForms.names(legal)).contains(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "商汤科技", "tencent", "document 79", "中国制造2025", "cotton", "", "国有企业改革" })
	void aNameWithoutLegalWordsIsNone(String name) {
		assertThat(LegalForms.names(name)).isEmpty();
	}

}
