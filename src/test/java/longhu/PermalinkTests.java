package longhu;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
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
 * An address once published never dies: each that an edition has recorded in
 * {@code content/editions/addresses.txt}, in each form of its type, and every line of
 * {@code permalinks.txt} answers 200, 301, or 410 that names the successor, for ever.
 * Lines are added, never taken out.
 */
@SpringBootTest
@AutoConfigureMockMvc
class PermalinkTests {

	private static final Pattern FORM = Pattern.compile(".*\\.[a-z.]+(\\?.*)?");

	private static final Pattern SUFFIX = Pattern.compile("<http://localhost/[^.>]*(\\.[a-z.]+)>; rel=\"alternate\"");

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

	/** A page with its fragments in every language; other forms of it in one. */
	@Test
	void everyPublishedAddressAnswers() throws Exception {
		Map<String, List<String>> pages = published().stream()
			.collect(Collectors.groupingBy((line) -> line.replaceFirst("#.*", ""), TreeMap::new, Collectors.toList()));
		List<String> dead = new ArrayList<>();
		for (Map.Entry<String, List<String>> page : pages.entrySet()) {
			if (oneOfMany(page.getKey())) {
				continue;
			}
			for (Language language : FORM.matcher(page.getKey()).matches() ? List.of(Language.ZH_HANT)
					: List.of(Language.values())) {
				MockHttpServletResponse response = answer(language.prefix() + page.getKey());
				int status = response.getStatus();
				// the page of errors, which is not dispatched here, makes 410 of it: see
				// GoneTests
				boolean gone = status == 404
						&& this.entries.gone(page.getKey().replaceFirst("\\.[a-z.]+$", "")).isPresent();
				if (status != 200 && status != 301 && status != 410 && !gone) {
					dead.add(language.prefix() + page.getKey() + " " + status);
				}
				String text = (status == 200) ? response.getContentAsString() : "";
				page.getValue()
					.stream()
					.filter((line) -> line.contains("#") && status == 200)
					.filter((line) -> !text.contains("id=\"" + line.replaceFirst(".*#", "") + "\"")
							&& this.entries.gone(line).isEmpty())
					.forEach((line) -> dead.add(language.prefix() + line));
			}
		}
		assertThat(dead)
			.as("addresses that died: give the entry a 'former' line or the paragraph its {#name}, "
					+ "or list them in content/gone.yaml")
			.isEmpty();
	}

	/** Asks again while the portal says that something is being made; it waits itself. */
	private MockHttpServletResponse answer(String address) throws Exception {
		MockHttpServletResponse response;
		do {
			response = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		}
		while (response.getStatus() == 503 && response.getHeader("Retry-After") != null);
		return response;
	}

	/**
	 * Forms of a source, of which there are thousands by one and the same code: one in
	 * eight is asked for.
	 */
	private static boolean oneOfMany(String page) {
		return page.startsWith("/sources/") && FORM.matcher(page).matches() && page.hashCode() % 8 != 0;
	}

	@Test
	void everyAddressOfTodayIsPublished() throws Exception {
		Set<String> today = new TreeSet<>(
				List.of("/", "/article", "/claims", "/sources", "/terms", "/about", "/about/quality", "/editions"));
		Kind.indexed().forEach((kind) -> today.add("/" + kind.folder()));
		this.entries.all(Language.ZH_HANT).stream().map(EntrySummary::path).forEach(today::add);
		this.claims.all(Language.ZH_HANT).stream().map(ClaimView::path).forEach(today::add);
		this.sources.all().stream().map((source) -> "/sources/" + source.code()).forEach(today::add);
		for (Map.Entry<String, List<String>> forms : forms(today).entrySet()) {
			String file = forms.getKey().equals("/") ? "/index" : forms.getKey();
			forms.getValue().forEach((suffix) -> today.add(file + suffix));
		}
		for (Kind kind : Kind.values()) {
			this.paragraphs.of(kind, Language.ZH_HANT)
				.forEach((paragraph) -> today.add(kind.path(paragraph.section()) + "#" + paragraph.anchor()));
		}
		this.paragraphs.of(Kind.SECTION, Language.ZH_HANT).forEach((paragraph) -> {
			today.add("/article#" + paragraph.section() + "-" + paragraph.anchor());
			today.add("/cite?of=article/" + paragraph.section() + "&p=" + paragraph.anchor());
		});
		today.removeAll(published());
		assertThat(today)
			.as("new addresses: of content, --edition records them; else add these lines to src/test/resources/permalinks.txt")
			.isEmpty();
	}

	/** The suffixes of each page, as one page of its type names them in its header. */
	private Map<String, List<String>> forms(Set<String> pages) throws Exception {
		Map<String, List<String>> byType = new HashMap<>();
		Map<String, List<String>> forms = new HashMap<>();
		for (String page : pages) {
			String type = page.matches("/[^/]+/[^/]+") ? page.replaceFirst("[^/]+$", "") : page;
			if (!byType.containsKey(type)) {
				byType.put(type,
						this.mvc.perform(get(page))
							.andReturn()
							.getResponse()
							.getHeaders("Link")
							.stream()
							.map((link) -> {
								Matcher suffix = SUFFIX.matcher(link);
								return suffix.find() ? suffix.group(1) : "";
							})
							.filter((suffix) -> !suffix.isEmpty())
							.toList());
			}
			forms.put(page, byType.get(type));
		}
		return forms;
	}

	private static Set<String> published() throws IOException {
		List<String> recorded = Files.readAllLines(Path.of("content/editions/addresses.txt"))
			.stream()
			.map((line) -> line.replaceFirst("\t.*", ""))
			.toList();
		Set<String> published = new TreeSet<>(recorded);
		new ClassPathResource("permalinks.txt").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.isBlank() && !line.startsWith("#"))
			.forEach((line) -> {
				int type = line.indexOf("*\t");
				if (type < 0) {
					published.add(line);
					return;
				}
				// "/companies/*", then the suffixes of each company
				List<String> suffixes = List.of(line.substring(type + 2).split("\t"));
				recorded.stream()
					.filter((address) -> address.startsWith(line.substring(0, type)) && !address.contains("#"))
					.forEach((address) -> suffixes.forEach((suffix) -> published.add(address + suffix)));
			});
		return published;
	}

}
