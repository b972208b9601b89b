package longhu.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DateSpanTests {

	@ParameterizedTest
	@CsvSource({ "2024, 2024-01-01, 2024-12-31", "2024-02, 2024-02-01, 2024-02-29",
			"2024-05-31, 2024-05-31, 2024-05-31", "1950s, 1950-01-01, 1959-12-31", "2024~, 2024-01-01, 2024-12-31",
			"2019/2021-06, 2019-01-01, 2021-06-30", "2019/, 2019-01-01,", "/2021, , 2021-12-31" })
	void spanIsAsWideAsItsPrecision(String text, LocalDate from, LocalDate to) {
		DateSpan span = DateSpan.of(text);
		assertThat(span.from()).isEqualTo(from);
		assertThat(span.to()).isEqualTo(to);
		assertThat(span).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "24", "2024-5", "2024-00", "2024-05-00", "2024-13", "2023-02-29", "1955s", "2024s",
			"May 2024", "2024/2019", "/", "2024/2025/2026", "２０２４", "~2024" })
	void whatIsNoDateIsRefusedWithASentence(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> DateSpan.of(text))
			.withMessageMatching("[^\n]{10,}");
	}

	@ParameterizedTest
	@CsvSource({ "2024, 2024年, 2024", "2024-05, 2024年5月, May 2024", "2024-05-01, 2024年5月1日, 1 May 2024",
			"1950s, 1950年代, 1950s", "1950s~, 約1950年代, about 1950s", "2019/2021, 2019年至2021年, 2019 to 2021",
			"2019/, 2019年起, since 2019", "/2021-06, 至2021年6月, until June 2021" })
	void spanReadsAsPeopleWriteIt(String text, String chinese, String english) {
		assertThat(DateSpan.of(text).in(Language.ZH_HANT)).isEqualTo(chinese);
		assertThat(DateSpan.of(text).in(Language.ZH_HANS)).isEqualTo(chinese.replace('約', '约'));
		assertThat(DateSpan.of(text).in(Language.EN)).isEqualTo(english);
	}

	@Test
	void yearIsTheFirstOrElseTheLast() {
		assertThat(DateSpan.of("2019/2021").year()).isEqualTo(2019);
		assertThat(DateSpan.of("/2021").year()).isEqualTo(2021);
	}

}
