package longhu.site;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class RateLimitTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SiteProperties properties;

	@Test
	void oneClientIsToldToWaitAndTheOthersAreNot() throws Exception {
		int most = this.properties.rateLimit();
		RequestPostProcessor greedy = from("203.0.113.7");
		int answered = 0;
		while (answered <= 2 * most && code(greedy) != 429) {
			answered++;
		}
		assertThat(answered).isGreaterThanOrEqualTo(most).isLessThan(2 * most);
		String wait = this.mvc.perform(get("/robots.txt").with(greedy))
			.andExpect(status().isTooManyRequests())
			.andReturn()
			.getResponse()
			.getHeader(HttpHeaders.RETRY_AFTER);
		assertThat(Integer.parseInt(String.valueOf(wait))).isBetween(1, 60);
		assertThat(code(from("203.0.113.8"))).isEqualTo(200);
		this.mvc.perform(get("/assets/theme.js").with(greedy)).andExpect(status().isOk());
	}

	@Test
	void anIpv6NetworkIsOneClient() throws Exception {
		int number = 0;
		while (number <= 2 * this.properties.rateLimit()
				&& code(from("2001:db8:1:2:0:0:0:" + Integer.toHexString(number % 60_000))) != 429) {
			number++;
		}
		assertThat(number).isLessThan(2 * this.properties.rateLimit());
		assertThat(code(from("2001:db8:1:3:0:0:0:1"))).isEqualTo(200);
	}

	@Test
	void thisMachineIsNotCounted() throws Exception {
		for (int i = 0; i < 2 * this.properties.rateLimit(); i++) {
			assertThat(code(from((i % 2 == 0) ? "127.0.0.1" : "0:0:0:0:0:0:0:1"))).isEqualTo(200);
		}
	}

	private int code(RequestPostProcessor client) throws Exception {
		return this.mvc.perform(get("/robots.txt").with(client)).andReturn().getResponse().getStatus();
	}

	private static RequestPostProcessor from(String address) {
		return (request) -> {
			request.setRemoteAddr(address);
			return request;
		};
	}

}
