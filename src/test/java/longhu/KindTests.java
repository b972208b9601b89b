package longhu;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Entries;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * A kind is known wherever kinds are listed: what a new line of {@link Kind} needs else
 * is what fails here.
 */
@SpringBootTest
@AutoConfigureMockMvc
class KindTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Entries entries;

	@Autowired
	private Messages messages;

	@Autowired
	private JsonMapper json;

	@Test
	void thePatternOfAddressesHasEveryFolder() {
		assertThat(Kind.FOLDERS.split("\\|")).isEqualTo(Kind.indexed().stream().map(Kind::folder).toArray());
		assertThat(Kind.CODES.split("\\|")).isEqualTo(Stream.of(Kind.values()).map(Kind::code).toArray());
		assertThat(Stream.of(Kind.values()).map(Kind::seal)).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "SECTION")
	void itHasWordsInEveryLanguage(Kind kind) {
		for (Language language : Language.values()) {
			for (String key : List.of("menu." + kind.folder(), "kind." + kind.code(), "search.kind." + kind.code(),
					"index." + kind.code())) {
				assertThat(this.messages.say(key, language)).isNotBlank().isNotEqualTo(key);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "SECTION")
	void everyPageThatTakesAKindTakesIt(Kind kind) throws Exception {
		String slug = this.entries.of(kind, Language.ZH_HANT).get(0).slug();
		for (String address : List.of("/{f}", "/{f}.json", "/{f}.csv", "/{f}.md", "/{f}.jsonld", "/{f}.ttl", "/{f}.bib",
				"/feed/{f}.atom", "/compare/{f}", "/timeline?kind={f}", "/network?show=all&kind={f}",
				"/bibliography?of={f}", "/search?q=AI&kind={c}", "/api/entries?kind={c}", "/api/facts?kind={c}",
				"/{f}/{s}", "/{f}/{s}.json", "/{f}/{s}.md", "/{f}/{s}.ttl", "/{f}/{s}/preview", "/{f}/{s}/mentions",
				"/card/{f}/{s}.png", "/feed/{f}/{s}.atom", "/api/entries/{f}/{s}",
				"/oembed?url=http://localhost/{f}/{s}")) {
			assertThat(status(address.replace("{f}", kind.folder()).replace("{c}", kind.code()).replace("{s}", slug)))
				.as(address)
				.isEqualTo(200);
		}
		assertThat(status("/id/" + kind.code() + "/" + slug)).isEqualTo(303);
	}

	@ParameterizedTest
	@ValueSource(strings = { "footer", "/sitemap-1.xml", "/llms.txt", "/vocabulary.ttl", "/api/openapi", "/reconcile",
			"mcp", "preview", "menu" })
	void everyListOfKindsHasAll(String place) throws Exception {
		Stream<String> listed = switch (place) {
			case "footer" -> Jsoup.parse(text("/about")).select("footer a").eachAttr("href").stream();
			case "menu" -> Jsoup.parse(text("/about")).select(".masthead nav a").eachAttr("href").stream();
			case "/api/openapi" -> this.json.readTree(text(place))
				.findValues("enum")
				.stream()
				.flatMap((codes) -> codes.valueStream().map(JsonNode::asString));
			case "/reconcile" -> this.json.readTree(text(place))
				.get("defaultTypes")
				.valueStream()
				.map((type) -> type.get("id").asString());
			case "mcp" -> kindsOfTheTool();
			case "preview" -> Stream.of(Jsoup.parse(text("/about")).select("script[data-heads]").attr("data-heads"));
			default -> text(place).lines();
		};
		Set<String> words = listed.flatMap((word) -> Stream.of(word.split("[^a-zA-Z-]+")))
			.map(String::toLowerCase)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(Kind.indexed()).as(place)
			.allMatch((kind) -> words.contains(kind.code()) || words.contains(kind.folder()));
	}

	private Stream<String> kindsOfTheTool() throws Exception {
		String answer = this.mvc
			.perform(post("/mcp").contentType("application/json")
				.accept("application/json", "text/event-stream")
				.content("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}"))
			.andReturn()
			.getResponse()
			.getContentAsString(UTF_8);
		return this.json.readTree(answer)
			.findValues("kinds")
			.stream()
			.flatMap((kinds) -> kinds.get("items").get("enum").valueStream().map(JsonNode::asString));
	}

	private int status(String address) throws Exception {
		String[] parts = address.split("\\?", 2);
		var request = get(parts[0]);
		if (parts.length > 1) {
			Stream.of(parts[1].split("&"))
				.map((parameter) -> parameter.split("=", 2))
				.forEach((parameter) -> request.queryParam(parameter[0], parameter[1]));
		}
		return this.mvc.perform(request).andReturn().getResponse().getStatus();
	}

	private String text(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse().getContentAsString(UTF_8);
	}

}
