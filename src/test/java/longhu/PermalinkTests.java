package longhu;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Paragraphs;
import longhu.catalog.Sources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * An address once published never dies: every line of {@code permalinks.txt} answers 200,
 * 301, or 410 that names the successor, for ever. Lines are added, never taken out.
 */
@SpringBootTest
@AutoConfigureMockMvc
class PermalinkTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Entries entries;

	@Autowired
	private Claims claims;

	@Autowired
	private Sources sources;

	@Autowired
	private Paragraphs paragraphs;

	@Test
	void everyPublishedAddressAnswersInEveryLanguage() throws Exception {
		List<String> dead = new ArrayList<>();
		for (String line : published()) {
			String path = line.replaceFirst("#.*", "");
			for (Language language : Language.values()) {
				MockHttpServletResponse response = this.mvc.perform(get(language.prefix() + path))
					.andReturn()
					.getResponse();
				boolean alive = response.getStatus() == 200 || response.getStatus() == 301
						|| response.getStatus() == 410;
				boolean placed = line.equals(path) || response.getStatus() != 200
						|| response.getContentAsString().contains("id=\"" + line.substring(path.length() + 1) + "\"");
				if (!alive || !placed) {
					dead.add(language.prefix() + line + " " + response.getStatus());
				}
			}
		}
		assertThat(dead).as("addresses that died: give the entry a 'former' line, or list them in content/gone.yaml")
			.isEmpty();
	}

	@Test
	void everyAddressOfTodayIsPublished() throws IOException {
		Set<String> today = new TreeSet<>(
				List.of("/", "/article", "/claims", "/sources", "/terms", "/about", "/about/quality"));
		Kind.indexed().forEach((kind) -> today.add("/" + kind.folder()));
		this.entries.all(Language.ZH_HANT).stream().map(Heading::path).forEach(today::add);
		this.claims.all(Language.ZH_HANT).stream().map(Claims.Shown::path).forEach(today::add);
		this.sources.all().stream().map((source) -> "/sources/" + source.code()).forEach(today::add);
		this.paragraphs.of(Kind.SECTION, Language.ZH_HANT).forEach((paragraph) -> {
			today.add("/article/" + paragraph.section() + "#" + paragraph.anchor());
			today.add("/article#" + paragraph.section() + "-" + paragraph.anchor());
		});
		today.removeAll(published());
		assertThat(today).as("new addresses: add these lines to src/test/resources/permalinks.txt").isEmpty();
	}

	private static Set<String> published() throws IOException {
		return new TreeSet<>(new ClassPathResource("permalinks.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.toList());
	}

}
