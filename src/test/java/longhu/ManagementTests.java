package longhu;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an operator looks for stands on a port of its own, and nowhere else.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "management.prometheus.metrics.export.enabled=true" })
class ManagementTests {

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int management;

	@Autowired
	private ApplicationContext context;

	@Test
	void healthIsToldThereAndOnlyThere() throws Exception {
		assertThat(get(this.management, "/actuator/health/liveness").body()).contains("\"UP\"");
		assertThat(get(this.management, "/actuator/health/readiness").body()).contains("\"UP\"");
		assertThat(get(this.port, "/actuator/health").statusCode()).isEqualTo(404);
		assertThat(get(this.management, "/companies/zhipu").statusCode()).isEqualTo(404);
	}

	@Test
	void whoIsToldToStopIsNotReady() throws Exception {
		AvailabilityChangeEvent.publish(this.context, ReadinessState.REFUSING_TRAFFIC);
		try {
			assertThat(get(this.management, "/actuator/health/readiness").statusCode()).isEqualTo(503);
			assertThat(get(this.management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
		}
		finally {
			AvailabilityChangeEvent.publish(this.context, ReadinessState.ACCEPTING_TRAFFIC);
		}
	}

	@Test
	void figuresSayHowFullTheCacheIsAndHowOftenItHits() throws Exception {
		get(this.port, "/companies/zhipu");
		get(this.port, "/companies/zhipu");
		assertThat(get(this.management, "/actuator/prometheus").body()).contains("longhu_cache_bytes{region=\"pages\"")
			.containsPattern("cache_gets_total\\{cache=\"pages\".*result=\"hit\".*\\} [1-9]")
			.contains("longhu_work_running", "http_server_requests_seconds_count");
	}

	private static HttpResponse<String> get(int port, String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
					BodyHandlers.ofString());
	}

}
