package longhu.site;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@SpringBootTest
@AutoConfigureMockMvc
class RateLimitTests {

	private static final int MOST = 20;

	private final RateLimit limit = new RateLimit(
			new Binder(new MapConfigurationPropertySource(Map.of("longhu.rate-limit", MOST))).bindOrCreate("longhu",
					SiteProperties.class));

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SiteProperties properties;

	@Test
	void thePortalStandsBehindTheLimit() throws Exception {
		int answered = 0;
		while (answered <= 2 * this.properties.rateLimit() && this.mvc.perform(get("/robots.txt").with((request) -> {
			request.setRemoteAddr("203.0.113.9");
			return request;
		})).andReturn().getResponse().getStatus() != 429) {
			answered++;
		}
		assertThat(answered).isGreaterThanOrEqualTo(this.properties.rateLimit())
			.isLessThan(2 * this.properties.rateLimit());
	}

	@Test
	void oneClientIsToldToWaitAndTheOthersAreNot() throws Exception {
		int answered = 0;
		while (answered <= 2 * MOST && ask("203.0.113.7", "/robots.txt").getStatus() != 429) {
			answered++;
		}
		assertThat(answered).isGreaterThanOrEqualTo(MOST).isLessThan(2 * MOST);
		MockHttpServletResponse refused = ask("203.0.113.7", "/robots.txt");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(Integer.parseInt(String.valueOf(refused.getHeader(HttpHeaders.RETRY_AFTER)))).isBetween(1, 60);
		assertThat(ask("203.0.113.8", "/robots.txt").getStatus()).isEqualTo(200);
		assertThat(ask("203.0.113.7", "/assets/theme.js").getStatus()).isEqualTo(200);
	}

	@Test
	void anIpv6NetworkIsOneClient() throws Exception {
		int number = 0;
		while (number <= 2 * MOST
				&& ask("2001:db8:1:2:0:0:0:" + Integer.toHexString(number), "/robots.txt").getStatus() != 429) {
			number++;
		}
		assertThat(number).isLessThan(2 * MOST);
		assertThat(ask("2001:db8:1:3:0:0:0:1", "/robots.txt").getStatus()).isEqualTo(200);
	}

	@Test
	void thisMachineIsNotCounted() throws Exception {
		for (int i = 0; i < 2 * MOST; i++) {
			assertThat(ask((i % 2 == 0) ? "127.0.0.1" : "0:0:0:0:0:0:0:1", "/robots.txt").getStatus()).isEqualTo(200);
		}
	}

	private MockHttpServletResponse ask(String client, String path) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setRemoteAddr(client);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.doFilter(request, response, new MockFilterChain());
		return response;
	}

}
