package longhu.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

import io.micrometer.core.instrument.MeterRegistry;
import longhu.catalog.ContentChanged;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Representation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A kept answer is the one that would be made: for every kind of address, under two
 * hosts, in three languages, in every form and coding.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ResponseCacheTests {

	private static final List<String> ACCEPTED = List.of("text/html", "*/*", "application/json", "text/turtle",
			"application/ld+json", "text/markdown;q=0.9, text/csv;q=0.8", "image/png", "nonsense");

	private static final List<String> CODINGS = List.of("", "gzip", "gzip;q=0", "br, *;q=0.1", "identity");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private MeterRegistry meters;

	@BeforeEach
	void nothingIsKept() {
		this.events.publishEvent(new ContentChanged(null));
	}

	/** Addresses of every kind, with and without a question. */
	private static List<String> paths() {
		List<String> paths = new ArrayList<>(List.of("/", "/article", "/article/transition", "/timeline",
				"/timeline?at=2017", "/network", "/network?entry=companies/zhipu", "/compare?group=ai-six-tigers",
				"/companies?at=2019", "/companies/zhipu?at=2019", "/companies/zhipu/mentions",
				"/companies/zhipu/preview", "/claims", "/claims?verdict=contradicted",
				"/claims/prosperity7-400-million", "/sources", "/sources/qiushi", "/numbers", "/terms", "/index/stroke",
				"/editions", "/about", "/about/quality", "/search?q=%E6%99%BA%E8%AD%9C", "/search?kind=company&q=AI",
				"/search/suggest?q=ali", "/api/entries?limit=3", "/api/facts?entry=companies/zhipu",
				"/api/search?q=zhipu", "/api/openapi", "/feed.atom", "/feed.json", "/llms.txt", "/robots.txt",
				"/sitemap.xml", "/opensearch.xml", "/card/companies/zhipu.png", "/cite?of=article/transition&p=p4",
				"/find/nothing", "/companies/nobody", "/.well-known/api-catalog", "/reconcile",
				"/find/%E6%99%BA%E8%AD%9C", "/timeline?in=x"));
		Kind.indexed().forEach((kind) -> paths.add("/" + kind.folder()));
		for (Representation form : Representation.values()) {
			paths.add("/companies/zhipu" + form.suffix());
			paths.add("/claims" + form.suffix());
			paths.add("/index" + form.suffix());
		}
		return paths;
	}

	@Test
	void isTheSameColdAndWarmAndUnderEveryHostItsOwn() throws Exception {
		String here = "localhost:" + this.port;
		for (String path : paths()) {
			for (Language language : Language.values()) {
				String address = language.prefix() + path;
				for (String accept : ACCEPTED) {
					Answer cold = ask("GET", address, here, accept, "gzip");
					Answer warm = ask("GET", address, here, accept, "gzip");
					assertThat(warm).as("%s as %s", address, accept).isEqualTo(cold);
					Answer other = ask("GET", address, "other.example", accept, "gzip");
					assertThat(other.status).as("%s as %s", address, accept).isEqualTo(cold.status);
					assertThat(other.text("other.example")).as("%s as %s elsewhere", address, accept)
						.isEqualTo(cold.text(here));
				}
			}
		}
	}

	@Test
	void comesInTheCodingThatIsAskedFor() throws Exception {
		String here = "localhost:" + this.port;
		for (String path : paths()) {
			Answer plain = ask("GET", path, here, "*/*", "");
			for (String coding : CODINGS) {
				Answer coded = ask("GET", path, here, "*/*", coding);
				assertThat(coded.text(here)).as("%s in %s", path, coding).isEqualTo(plain.text(here));
				boolean takes = coding.equals("gzip") || coding.contains("*");
				assertThat(takes || !coded.header("content-encoding").contains("gzip")).as("%s in %s", path, coding)
					.isTrue();
				if (coded.status == 200 && !coded.header("etag").isEmpty()) {
					assertThat(coded.header("etag").equals(plain.header("etag")))
						.as("each coding of %s has a tag of its own", path)
						.isEqualTo(!coded.header("content-encoding").contains("gzip"));
				}
			}
		}
	}

	@Test
	void saysByItsTagThatItIsUnchanged() throws Exception {
		String here = "localhost:" + this.port;
		for (String path : List.of("/companies/zhipu", "/companies/zhipu.ttl", "/search?q=AI", "/feed.atom")) {
			for (String coding : List.of("", "gzip")) {
				Answer first = ask("GET", path, here, "*/*", coding);
				String tag = first.header("etag");
				assertThat(tag).matches("\"[0-9a-f]{32}(-gzip)?\"");
				for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
					Answer again = ask("GET", path, here, "*/*", coding, "If-None-Match: " + known);
					assertThat(again.status).as("%s with %s", path, known).isEqualTo(304);
					assertThat(again.body).isEmpty();
					assertThat(again.header("etag")).isEqualTo(tag);
					assertThat(again.header("vary")).isEqualTo(first.header("vary"));
				}
				assertThat(ask("GET", path, here, "*/*", coding, "If-None-Match: \"x\"").status).isEqualTo(200);
			}
		}
	}

	@Test
	void headsAreThoseOfTheWhole() throws Exception {
		String here = "localhost:" + this.port;
		for (String path : List.of("/en/companies/zhipu", "/companies/zhipu.bib", "/card/companies/zhipu.png")) {
			Answer head = ask("HEAD", path, here, "*/*", "gzip");
			Answer whole = ask("GET", path, here, "*/*", "gzip");
			assertThat(head.headers).as(path).isEqualTo(whole.headers);
			assertThat(head.body).isEmpty();
		}
	}

	@Test
	void whatIsNotKnownThereMakesNoOtherAnswer() throws Exception {
		String here = "localhost:" + this.port;
		ask("GET", "/companies/zhipu", here, "text/html", "gzip");
		double before = hits();
		for (String query : List.of("?x=1", "?utm_source=y&fbclid=z", "?x=%3Cscript%3E", "?AT=2017")) {
			assertThat(ask("GET", "/companies/zhipu" + query, here, "text/html", "gzip"))
				.isEqualTo(ask("GET", "/companies/zhipu", here, "text/html", "gzip"));
		}
		assertThat(hits()).isEqualTo(before + 8);
		assertThat(ask("GET", "/search?q=AI&kind=company&x=1", here, "text/html", "gzip"))
			.isEqualTo(ask("GET", "/search?kind=company&q=A%49", here, "text/html", "gzip"));
	}

	@Test
	void nothingOfAHostThatAClientMadeUpIsKept() throws Exception {
		double before = this.meters.get("longhu.cache.bytes").tag("region", "pages").gauge().value();
		for (String host : List.of("evil.example", "localhost:1", "localhost:99999", "127.0.0.1:80")) {
			ask("GET", "/companies/zhipu", host, "text/html", "gzip");
		}
		assertThat(this.meters.get("longhu.cache.bytes").tag("region", "pages").gauge().value()).isEqualTo(before);
	}

	@Test
	void whoeverAsksFirstAtTheSameTimeGetsTheSame() throws Exception {
		int clients = 8;
		ExecutorService pool = Executors.newFixedThreadPool(clients);
		CountDownLatch all = new CountDownLatch(clients);
		List<Future<Answer>> answers = new ArrayList<>();
		Callable<Answer> one = () -> {
			all.countDown();
			all.await();
			return ask("GET", "/timeline", "localhost:" + this.port, "text/html", "gzip");
		};
		double before = misses();
		for (int client = 0; client < clients; client++) {
			answers.add(pool.submit(one));
		}
		for (Future<Answer> answer : answers) {
			assertThat(answer.get()).isEqualTo(answers.get(0).get());
		}
		pool.shutdown();
		assertThat(misses() - before).isLessThanOrEqualTo(1);
	}

	private double hits() {
		return this.meters.get("cache.gets").tag("cache", "pages").tag("result", "hit").functionCounter().count();
	}

	private double misses() {
		return this.meters.get("longhu.cache.made").functionCounter().count();
	}

	/** An answer as it came; its date aside, a byte a character. */
	private record Answer(int status, Map<String, List<String>> headers, String body) {

		String header(String name) {
			return String.join(", ", this.headers.getOrDefault(name, List.of()));
		}

		/** Headers and body, decoded, without what hangs on coding and host. */
		String text(String host) throws IOException {
			byte[] bytes = this.body.getBytes(StandardCharsets.ISO_8859_1);
			InputStream in = new ByteArrayInputStream(bytes);
			if (header("content-encoding").equals("gzip")) {
				in = new GZIPInputStream(in);
			}
			Map<String, List<String>> headers = new TreeMap<>(this.headers);
			headers.keySet()
				.removeAll(List.of("etag", "content-length", "content-encoding", "transfer-encoding", "vary"));
			boolean picture = header("content-type").startsWith("image");
			byte[] plain = in.readAllBytes();
			return headers.toString().replace(host, "HOST")
					+ (picture ? "" + plain.length : new String(plain, StandardCharsets.UTF_8).replace(host, "HOST")
						.replace(host.replace(":", "%3A"), "HOST"));
		}

	}

	private Answer ask(String method, String path, String host, @Nullable String accept, String coding, String... more)
			throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			StringBuilder request = new StringBuilder(
					method + " " + path + " HTTP/1.0\r\nHost: " + host + "\r\nAccept: " + accept + "\r\n");
			if (!coding.isEmpty()) {
				request.append("Accept-Encoding: ").append(coding).append("\r\n");
			}
			for (String header : more) {
				request.append(header).append("\r\n");
			}
			socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.UTF_8));
			String text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
			int end = text.indexOf("\r\n\r\n");
			String[] lines = text.substring(0, end).split("\r\n");
			Map<String, List<String>> headers = new TreeMap<>();
			for (int i = 1; i < lines.length; i++) {
				String[] header = lines[i].split(": ", 2);
				String name = header[0].toLowerCase(java.util.Locale.ROOT);
				if (!name.equals("date") && !name.equals("connection")) {
					headers.computeIfAbsent(name, (first) -> new ArrayList<>()).add(header.length > 1 ? header[1] : "");
				}
			}
			headers.values().forEach((values) -> values.sort(null));
			return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, text.substring(end + 4));
		}
	}

}
