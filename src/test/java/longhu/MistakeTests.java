package longhu;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An address that asks for what there is not says what is wrong and offers what is
 * nearest.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class MistakeTests {

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/policies?at=0,/policies?at=1930", "/policies?at=0000,/policies?at=1930",
			"/policies?at=99999,/policies?at=2026", "/policies?at=1800,/policies?at=1930",
			"/policies?at=2027,/policies?at=2026", "/policies?at=2027-01,/policies?at=2026",
			"/policies?at=2017-13,/policies?at=2017", "/policies?at=2017-00,/policies?at=2017",
			"/policies?at=2017-07-08,/policies?at=2017", "/policies?at=-5,/policies?at=1930",
			"/policies?at=text,/policies?at=2026", "/policies?at=,/policies?at=2026",
			"/policies?at=2017&at=2018,/policies?at=2018", "/policies?at=2017&at=2017,/policies?at=2017",
			"/policies?at=%3Cb%3Ezzz,/policies?at=2026", "/policies?at=%F0%9F%90%89,/policies",
			"/en/companies/zhipu?at=x,/en/companies/zhipu?at=2026", "/timeline?at=0,/timeline?at=1930",
			"/zh-hans/groups/ai-six-tigers?at=0,/zh-hans/groups/ai-six-tigers" })
	void aTimeThatThereIsNotOffersTheNearest(String address, String nearest, CapturedOutput output) throws Exception {
		assertOffered(address, 400, nearest, output);
	}

	@ParameterizedTest
	@CsvSource({ "/timeline?lane=x,400,/timeline?lane=policies", "/timeline?kind=x,400,/timeline?kind=companies",
			"/timeline?in=0,400,/timeline?in=1930s", "/timeline?in=99999,400,/timeline?in=2020s",
			"/timeline?in=text,400,/timeline?in=2010s", "/timeline?in=2015s,400,/timeline?in=2010s",
			"/timeline?entry=companies/nobody,400,/companies", "/timeline?importance=9,400,/timeline?importance=1",
			"/timeline?importance=x,400,/timeline?importance=1", "/timeline?basis=x,400,/timeline?basis=article",
			"/timeline?page=0,400,/timeline", "/timeline?page=99,400,/timeline", "/timeline?page=x,400,/timeline",
			"/numbers?sort=x,400,/numbers?sort=date", "/numbers?measure=x,400,/numbers?measure=valuation",
			"/numbers?unit=x,400,/numbers?unit=USD", "/numbers?kind=x,400,/numbers?kind=companies",
			"/compare?only=x,400,/compare?group=ai-six-tigers",
			"/compare?group=ai-six-tigers&entries=companies/zhipu,400,/compare?group=ai-six-tigers",
			"/compare?group=nobody,404,/compare?group=ai-four-dragons", "/compare/nothing,404,/compare/companies",
			"/index/stroke?ruby=x,400,/index/stroke?ruby=bopomofo", "/companies/zhipuu/preview,404,/companies/zhipu",
			"/article/transition/preview?p=p99,404,/article/transition",
			"/companies/zhipu/preview?p=p99,404,/companies/zhipu", "/claims/nothing/preview,404,/claims",
			"/claims?verdict=x,400,/claims?verdict=partly", "/claims?nature=x,400,/claims?nature=forecast",
			"/claims?section=x,400,/claims?section=transition", "/claims/nothing,404,/claims",
			"/sources/nothing/preview,404,/sources", "/network?type=foundedd,400,/network?type=founded",
			"/network?page=0,400,/network", "/network?to=companies/zhipu,400,/network?entry=companies/zhipu",
			"/network?entry=sensetimee,400,/network?entry=companies/sensetime" })
	void whatThereIsNotOffersWhatThereIs(String address, int status, String nearest, CapturedOutput output)
			throws Exception {
		assertOffered(address, status, nearest, output);
		assertOffered("/en" + address, status, "/en" + nearest, output);
	}

	@ParameterizedTest
	@ValueSource(strings = { "companies/zhipu", "companies/zhipu,companies/zhipu", "companies/zhipu,people/tang-jie",
			"companies/zhipu,companies/zzz",
			"companies/zhipu,companies/minimax,companies/moonshot,companies/01ai,companies/stepfun" })
	void whatCannotBeComparedKeepsTheChoiceThatWasGood(String entries, CapturedOutput output) throws Exception {
		Document page = Jsoup.parse(told("/compare?entries=" + entries, "text/html", 400, output));
		assertThat(page.select("[role=alert]").text()).isNotEmpty();
		assertThat(page.select("input[value=companies/zhipu][checked]")).hasSize(1);
	}

	/** Three dots stand for a text that is too long. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/cite | of is missing. | 網址少了「of」。",
			"/cite?of=&p=p4 | of is missing. | 網址少了「of」。",
			"/timeline?entry=… | entry has at most 200 characters. | 「entry」最多200個字。",
			"/timeline?page=x | page is a whole number. | 「page」是一個整數。",
			"/search?q=AI&page=1.5 | page is a whole number. | 「page」是一個整數。",
			"/search?q=AI&page=0x2 | page is a whole number. | 「page」是一個整數。",
			"/network?year=x | year is a whole number. | 「year」是一個整數。",
			"/timeline?page=0 | page is a whole number from 1. | 「page」是從1起的整數。",
			"/search?q=AI&page=51 | page is from 1 to 50. | 「page」是從1到50的整數。",
			"/companies?page=51 | page is from 1 to 50. | 「page」是從1到50的整數。",
			"/network?entry=companies/zhipu&steps=5 | steps is from 1 to 4. | 「steps」是從1到4的整數。",
			"/search?q=AI&sort=x | sort is one of: relevance, name, date. | 「sort」只能是：relevance, name, date。",
			"/timeline?lane=x,eras | lane is one of: eras, policies, companies, world. | 時間軸沒有這一欄。",
			"/index/stroke?ruby=x | ruby is one of: bopomofo, pinyin. | 只能標注音或拼音。",
			"/search?q=AI&era=x | era has no such value. | 「era」沒有這個值。",
			"/search?q=a&q=b | q was given more than once; it can be given once. | 「q」給了不止一次，只能給一次。",
			"/index/stroke?ruby=pinyin&ruby=pinyin | ruby was given more than once; it can be given once. | 「ruby」給了不止一次，只能給一次。" })
	void eachKindOfFaultIsToldToPeopleAndToPrograms(String address, String detail, String said, CapturedOutput output)
			throws Exception {
		String asked = address.replace("…", "a".repeat(201));
		assertThat(told(asked, "application/json, text/plain, */*", 400, output)).contains("\"status\":400",
				"\"detail\":\"" + detail + "\"");
		Document page = Jsoup.parse(told(asked, "text/html", 400, output));
		assertThat(page.select("main p").eachText()).contains(said);
		assertThat(page.select("main .offers a")).isNotEmpty();
	}

	@Test
	void ofManyValuesThatThereCanBeAFewDozenAreTaken(CapturedOutput output) throws Exception {
		StringBuilder years = new StringBuilder("1950");
		for (int year = 1951; year <= 2000; year++) {
			years.append(',').append(year);
		}
		assertThat(told("/api/search?founded=" + years, "*/*", 400, output))
			.contains("founded takes at most 50 values.");
	}

	@Test
	void whatMayHaveBeenMeantIsOfferedFirst(CapturedOutput output) throws Exception {
		assertThat(told("/timeline?kind=company", "application/json, text/plain, */*", 400, output))
			.contains("\"instead\":[\"/timeline\",\"/timeline?kind=companies\"");
		Document page = Jsoup.parse(told("/companies?group=nobody", "text/html", 400, output));
		assertThat(page.select("main .offers a").eachAttr("href")).contains("/companies?group=ai-six-tigers");
	}

	@Test
	void aMachineIsToldInProblemDetails(CapturedOutput output) throws Exception {
		assertThat(told("/index/stroke?ruby=x", "application/json, text/plain, */*", 400, output))
			.contains("\"status\":400", "\"/index/stroke?ruby=bopomofo\"");
		assertThat(told("/index/stroke?ruby=x", "application/json", 406, output)).contains("\"status\":406");
	}

	private void assertOffered(String address, int status, String nearest, CapturedOutput output) throws Exception {
		Document page = Jsoup.parse(told(address, "text/html", status, output));
		assertThat(page.select("main h1, main p").text()).isNotEmpty();
		assertThat(page.select("main a").eachAttr("href")).contains(nearest);
	}

	/** The answer, which must repeat nothing of what was asked. */
	private String told(String address, String accept, int status, CapturedOutput output) throws Exception {
		HttpResponse<String> answer = this.client
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
				.header("Accept", accept)
				.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(address).isEqualTo(status);
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.body()).doesNotContain(List.of("zzz", "99999", "nobody", "2017-13"));
		assertThat(output.getAll()).doesNotContain("Exception");
		return answer.body();
	}

}
