package longhu.card;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import longhu.catalog.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest
@AutoConfigureMockMvc
class CardTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private CardImages cards;

	@ParameterizedTest
	@ValueSource(strings = { "/card.png", "/en/card.png", "/card/companies/zhipu.png", "/en/card/companies/zhipu.png",
			"/zh-hans/card/companies/zhipu.png", "/card/article/transition.png", "/card/claims/third-plenum-june.png",
			"/en/card/eras/made-in-china-2025.png" })
	void aCardIsAPictureOfTheShapeThatReadersShowWhole(String path) throws Exception {
		MockHttpServletResponse response = card(path);
		assertThat(response.getContentType()).isEqualTo("image/png");
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(response.getContentAsByteArray()));
		assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(1200, 630);
		assertThat(response.getContentAsByteArray()).hasSizeBetween(10_000, 120_000);
	}

	@Test
	void eachThingHasItsCardInEachLanguage() throws Exception {
		fonts();
		Set<Integer> pictures = new HashSet<>();
		for (String path : List.of("/companies/zhipu", "/companies/minimax", "/claims/third-plenum-june",
				"/article/transition")) {
			for (Language language : Language.values()) {
				pictures
					.add(Arrays.hashCode(card(language.prefix() + "/card" + path + ".png").getContentAsByteArray()));
			}
		}
		assertThat(pictures).hasSize(12);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/card/companies/nothing.png", "/card/nothing/zhipu.png", "/card/sources/article.png",
			"/card/companies/zhipu", "/card", "/card/companies.png", "/card/companies/zhipu.png.png",
			"/card/companies/..%3Bzhipu.png" })
	void thereIsNoCardOfNothing(String path) throws Exception {
		assertThat(this.mvc.perform(get(java.net.URI.create(path))).andReturn().getResponse().getStatus()).isIn(400,
				404);
	}

	static List<String> pages() throws Exception {
		return Files.readAllLines(Path.of("src/test/resources/longhu/browser/page-types.txt"))
			.stream()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t")[1])
			.filter((path) -> !path.endsWith("/preview") && !path.startsWith("/find/")
					&& !List.of("/nothing", "/mcp", "/policies?at=text").contains(path))
			.toList();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyPageSaysHowItIsSharedUnderOneAddressWithoutAQuery(String path) throws Exception {
		for (Language language : Language.values()) {
			Document page = Jsoup.parse(text(language.prefix() + path));
			String address = "http://localhost" + language.prefix() + path.replaceFirst("\\?.*", "");
			for (String property : List.of("title", "type", "url", "image", "image:alt", "image:width", "image:height",
					"description", "site_name", "locale")) {
				assertThat(page.select("meta[property=og:" + property + "]")).as(property).hasSize(1);
				assertThat(meta(page, property)).as(property).isNotBlank();
			}
			assertThat(meta(page, "url")).isEqualTo(address);
			assertThat(meta(page, "type")).isIn("website", "article");
			assertThat(page.select("meta[property=og:locale:alternate]").eachAttr("content")).hasSize(2)
				.doesNotContain(meta(page, "locale"));
			assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
			if (page.select("meta[name=robots]").isEmpty()) {
				assertThat(page.select("link[rel=canonical]").eachAttr("href")).containsExactly(address);
				assertThat(page.select("link[hreflang]").eachAttr("hreflang")).containsExactly("zh-Hant", "zh-Hans",
						"en", "x-default");
			}
			card(meta(page, "image").replace("http://localhost", ""));
		}
	}

	@Test
	void aClaimIsSharedWithItsVerdictFirst() throws Exception {
		Document page = Jsoup.parse(text("/en/claims/third-plenum-june"));
		assertThat(meta(page, "title")).startsWith("[other sources disagree] ");
		assertThat(meta(page, "description")).startsWith("Other sources say otherwise");
		assertThat(page.title()).startsWith("[other sources disagree] ");
		assertThat(page.selectFirst("h1").text()).doesNotContain("[");
	}

	@Test
	void allThatIsWrittenIsInTheSquareInTheMiddle() throws Exception {
		fonts();
		for (String path : List.of("/card.png", "/en/card.png", "/en/card/companies/zhipu.png",
				"/card/claims/third-plenum-june.png", "/en/card/article/transition.png",
				"/en/card/policies/document-79.png")) {
			BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card(path).getContentAsByteArray()));
			int paper = picture.getRGB(60, 60);
			for (int y = 45; y < 530; y++) {
				for (int x = 45; x < picture.getWidth() - 45; x++) {
					if (x < (1200 - 630) / 2 || x >= (1200 + 630) / 2) {
						assertThat(picture.getRGB(x, y)).as(path + " " + x + "," + y).isEqualTo(paper);
					}
				}
			}
		}
	}

	@Test
	void whenTooManyWaitTheNextIsGivenThePreparedCardAndDoesNotKeepIt() throws Exception {
		fonts();
		this.cards.waiting.acquire(this.cards.waiting.availablePermits());
		try {
			MockHttpServletResponse response = card("/card/people/xi-jinping.png");
			assertThat(response.getContentAsByteArray()).isEqualTo(this.cards.prepared());
			assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
			assertThat(response.getHeader(HttpHeaders.ETAG)).isNull();
		}
		finally {
			this.cards.waiting.release(8);
		}
		MockHttpServletResponse response = card("/card/people/xi-jinping.png");
		assertThat(response.getContentAsByteArray()).isNotEqualTo(this.cards.prepared());
		assertThat(response.getHeader(HttpHeaders.ETAG)).isNotNull();
	}

	@Test
	void manyAtOnceAllGetAPicture() throws Exception {
		ExecutorService readers = Executors.newFixedThreadPool(24);
		try {
			List<Callable<Integer>> requests = IntStream.range(0, 96)
				.mapToObj((number) -> (Callable<Integer>) () -> card(
						List.of("", "/en", "/zh-hans").get(number % 3) + "/card/places/"
								+ List.of("beijing", "shanghai", "shenzhen", "hangzhou").get(number / 3 % 4) + ".png")
					.getStatus())
				.toList();
			for (var answer : readers.invokeAll(requests)) {
				assertThat(answer.get()).isEqualTo(200);
			}
		}
		finally {
			readers.shutdown();
		}
	}

	@Test
	void textsOfAnyLengthStayOnTheCard() {
		fonts();
		CardRenderer painter = new CardRenderer(Fonts.find().orElseThrow());
		for (String text : List.of("龍", "龍虎".repeat(400), "Longhu ".repeat(300), "x".repeat(3000), "，。".repeat(200))) {
			for (Language language : Language.values()) {
				byte[] png = painter
					.png(new CardText("志", text, text, List.of(text, text), text, language, language, text, text));
				assertThat(png).hasSizeGreaterThan(3000);
			}
		}
	}

	private static void fonts() {
		Assumptions.assumeTrue(Fonts.find().isPresent(), "skipped: no font with Chinese");
	}

	private static String meta(Document page, String property) {
		return page.select("meta[property=og:" + property + "]").attr("content");
	}

	private MockHttpServletResponse card(String path) throws Exception {
		return this.mvc.perform(get(path).accept("image/*")).andExpect(status().isOk()).andReturn().getResponse();
	}

	private String text(String path) throws Exception {
		return this.mvc.perform(get(path))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
