package longhu.search;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * One portal, and a cluster that is not there yet, comes, stands still, goes on, loses
 * its index.
 */
@SpringBootTest(properties = "longhu.search-time=2s")
@AutoConfigureMockMvc
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class ClusterAwayTests {

	private static final OpenSearchServer SERVER = OpenSearchServer.stopped();

	@Autowired
	private MockMvc mvc;

	@DynamicPropertySource
	static void cluster(DynamicPropertyRegistry registry) {
		registry.add("hibernate.search.backend.type", () -> "elasticsearch");
		registry.add("hibernate.search.backend.hosts", SERVER::host);
	}

	@AfterAll
	static void stop() {
		SERVER.close();
	}

	@Test
	@Order(1)
	void withoutItPagesAreServedAndSearchSaysWhenToComeBack() throws Exception {
		away("智譜");
		this.mvc.perform(get("/companies"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/companies/zhipu")));
		this.mvc.perform(get("/companies/zhipu")).andExpect(status().isOk());
	}

	@Test
	@Order(2)
	void whenItComesTheIndexIsBuiltAndAnswers() throws Exception {
		SERVER.start();
		answersSoon();
	}

	@Test
	@Order(3)
	void whileItStandsStillNobodyWaitsForever() throws Exception {
		SERVER.standStill();
		away("商湯");
		SERVER.goOn();
		answersSoon();
	}

	/** The question is one that was not answered before: answers are kept. */
	private void away(String question) throws Exception {
		Instant begin = Instant.now();
		for (String address : new String[] { "/search", "/api/search", "/search.csv" }) {
			this.mvc.perform(get(address).queryParam("q", question))
				.andExpect(status().isServiceUnavailable())
				.andExpect(header().exists("Retry-After"));
		}
		this.mvc.perform(get("/search/suggest").queryParam("q", question))
			.andExpect(status().isOk())
			.andExpect(content().string("[\"" + question + "\",[],[],[]]"));
		assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(1));
	}

	private void answersSoon() throws Exception {
		Instant end = Instant.now().plus(Duration.ofMinutes(5));
		int status;
		do {
			status = this.mvc.perform(get("/api/search").queryParam("q", "智譜")).andReturn().getResponse().getStatus();
		}
		while (status == 503 && Instant.now().isBefore(end));
		this.mvc.perform(get("/api/search").queryParam("q", "智譜"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.hits[0].path").value("/companies/zhipu"));
		this.mvc.perform(get("/search/suggest").queryParam("q", "智譜"))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$[1][0]").value("智譜華章"));
		this.mvc.perform(get("/companies")).andExpect(content().string(containsString("name=\"group\"")));
	}

}
