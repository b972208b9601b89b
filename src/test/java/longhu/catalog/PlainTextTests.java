package longhu.catalog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@Test
	void theNumberOfANoteIsNoPartOfAWord() {
		assertThat(
				PlainText.of("in June 2024<sup class=\"cite\"><a href=\"#source-x\">1</a></sup> &amp; <em>later</em>"))
			.isEqualTo("in June 2024 & later");
		assertThat(PlainText.of("a &lt;b&gt; &amp;lt; c")).isEqualTo("a <b> &lt; c");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			one two three | 20 | one two three
			one two three | 9 | one two…
			one two three | 8 | one two…
			one two three | 6 | one…
			人工智慧的發展 | 5 | 人工智慧…
			用DeepSeek模型 | 6 | 用…
			估值3,000億元 | 5 | 估值…
			supercalifragilistic | 6 | super…
			""")
	void aCutIsBetweenWords(String text, int length, String cut) {
		assertThat(PlainText.cut(text, length)).isEqualTo(cut);
	}

}
