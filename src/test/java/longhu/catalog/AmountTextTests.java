package longhu.catalog;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AmountTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "400000000 | 4億美元 | 4亿美元 | US$400 million", "1250000000 | 12.5億美元 | 12.5亿美元 | US$1.25 billion",
					"12345 | 1.2345萬美元 | 1.2345万美元 | US$12,345", "9999 | 9,999美元 | 9,999美元 | US$9,999",
					"1500000000000 | 1.5兆美元 | 1.5万亿美元 | US$1.5 trillion", "0.5 | 0.5美元 | 0.5美元 | US$0.5" })
	void moneyIsGroupedAsEachLanguageDoes(BigDecimal amount, String hant, String hans, String english) {
		assertThat(AmountText.of(amount, "", "美元", true, Language.ZH_HANT)).isEqualTo(hant);
		assertThat(AmountText.of(amount, "", "美元", true, Language.ZH_HANS)).isEqualTo(hans);
		assertThat(AmountText.of(amount, "", "US$", true, Language.EN)).isEqualTo(english);
	}

	@Test
	void qualifierStandsBeforeTheAmount() {
		BigDecimal amount = new BigDecimal("400");
		assertThat(AmountText.of(amount, "about", "人", false, Language.ZH_HANT)).isEqualTo("約400人");
		assertThat(AmountText.of(amount, "about", "人", false, Language.ZH_HANS)).isEqualTo("约400人");
		assertThat(AmountText.of(amount, "at-least", "people", false, Language.EN)).isEqualTo("at least 400 people");
		assertThat(AmountText.of(amount, "at-most", "人", false, Language.ZH_HANT)).isEqualTo("至多400人");
	}

	@Test
	void percentSignStandsAtTheNumberAndLettersApart() {
		assertThat(AmountText.of(new BigDecimal("42"), "about", "%", false, Language.EN)).isEqualTo("about 42%");
		assertThat(AmountText.of(new BigDecimal("42"), "", "%", false, Language.ZH_HANT)).isEqualTo("42%");
		assertThat(AmountText.of(new BigDecimal("3000000"), "", "RMB", true, Language.EN)).isEqualTo("RMB 3 million");
	}

}
