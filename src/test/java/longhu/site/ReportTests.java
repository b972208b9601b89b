package longhu.site;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where a reader reports an error.
 */
class ReportTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "editor@example.org|mailto:editor@example.org?subject=http%3A%2F%2Fx%2Fa%23p1%20e",
					"mailto:editor@example.org|mailto:editor@example.org?subject=http%3A%2F%2Fx%2Fa%23p1%20e",
					"https://example.org/report|https://example.org/report?page=http%3A%2F%2Fx%2Fa%23p1",
					"https://example.org/report?to=us|https://example.org/report?to=us&page=http%3A%2F%2Fx%2Fa%23p1",
					"javascript:alert(1)|", "editor|", "a@b?bcc=c@d|", "|" })
	void errorsAreReportedByLetterOrOnAPage(String contact, String address) {
		assertThat(Report.address(contact, "http://x/a#p1", "e")).isEqualTo(address);
	}

}
