package longhu.network;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManagerFactory;
import longhu.catalog.Editions;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.RelationView;
import longhu.catalog.Relations;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@SpringBootTest(properties = { "longhu.cache.pages=0B", "longhu.cache.queries=0B" })
@AutoConfigureMockMvc
class NetworkTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Entries entries;

	@Autowired
	private Relations relations;

	@Autowired
	private Editions editions;

	@Autowired
	private RelationGraphs networks;

	@Autowired
	private EntityManagerFactory factory;

	@ParameterizedTest
	@ValueSource(strings = { "", "/en", "/zh-hans" })
	void everyRelationIsInTheListAndInThePicture(String language) throws Exception {
		Document page = page(language + "/network?show=all");
		int all = this.editions.current().relations();
		List<Element> rows = new ArrayList<>(page.select(".links tbody tr"));
		for (Element next = page.selectFirst("a[rel=next]"); next != null;) {
			Document more = page(next.attr("href").replaceFirst("#.*", ""));
			rows.addAll(more.select(".links tbody tr"));
			next = more.selectFirst("a[rel=next]");
		}
		assertThat(rows).hasSize(all);
		assertThat(page.select(".net .scroll svg > g > path:first-of-type")).hasSize(all);
		assertThat(rows).allMatch((row) -> row.select("td.quiet, td.flag").size() == 1);
		assertThat(rows).filteredOn((row) -> row.select(".cite a").isEmpty()).isEmpty();
	}

	@Test
	void thePageOpensOnMoneyWithThePictureBeforeItsList() throws Exception {
		assertThat(page("/network").select(".links td:nth-child(2)").eachText()).containsOnly("投資", "持股");
		assertThat(page("/network").select(".zoom a[href='/network?show=all']")).hasSize(1);
		for (String address : List.of("/network", "/en/network?entry=companies/zhipu")) {
			Document page = page(address);
			assertThat(page.select("a[href='#list'], table.links, #picture, .net").stream().map(Element::tagName))
				.containsExactly("a", "h2", "figure", "table");
		}
	}

	@Test
	void whatIsAroundAnEntryIsItsTableOfRelations() throws Exception {
		RelationGraph network = this.networks.get().in(Language.ZH_HANT);
		for (EntrySummary entry : this.entries.all(Language.ZH_HANT)) {
			Relations.End centre = new Relations.End(entry.id(), entry.kind(), entry.slug(), entry.title());
			Set<Long> own = Stream
				.concat(this.relations.from(entry.id(), Language.ZH_HANT).stream(),
						this.relations.to(entry.id(), Language.ZH_HANT).stream())
				.map(RelationView::id)
				.collect(Collectors.toSet());
			assertThat(network.around(centre, 1).rows()).extracting(Relations.Edge::id)
				.containsExactlyInAnyOrderElementsOf(own);
		}
		Document page = page("/network?entry=companies/zhipu");
		Document entry = page("/companies/zhipu");
		assertThat(page.select(".links tbody tr")).hasSameSizeAs(entry.select(".relations dd li"));
		assertThat(page.select(".notice a[href*=steps=2]")).isNotEmpty();
		assertThat(page("/network?entry=companies/zhipu&steps=2").select(".links tbody tr"))
			.hasSizeGreaterThan(page.select(".links tbody tr").size());
	}

	@Test
	void theEntryPageHasAPictureOfNoMoreThanItsTable() throws Exception {
		for (String path : List.of("/companies/zhipu", "/en/eras/dragons-to-tigers", "/places/beijing")) {
			Document page = page(path);
			List<String> table = page.select(".relations dd li > a[href^=/]").eachAttr("href");
			List<String> drawn = page.select(".kin svg a").eachAttr("href");
			assertThat(drawn).isNotEmpty();
			assertThat(table).containsAll(drawn);
			assertThat(page.select(".kin svg").attr("aria-label")).isNotBlank();
			List<Integer> rows = page.select(".kin svg g")
				.eachAttr("transform")
				.stream()
				.map((row) -> Integer.valueOf(row.replaceAll("translate\\(0 (\\d+)\\)", "$1")))
				.toList();
			assertThat(rows).hasSameSizeAs(drawn);
			for (int i = 1; i < rows.size(); i++) {
				assertThat(rows.get(i) - rows.get(i - 1)).isGreaterThanOrEqualTo(20);
			}
		}
		assertThat(page("/article/transition").select(".kin")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/network", "/en/network?show=all", "/zh-hans/network?show=all",
			"/network?entry=eras/dragons-to-tigers", "/en/network?entry=companies/zhipu",
			"/en/network?entry=companies/alibaba&steps=2", "/network?kind=people&kind=places", "/network?year=2023" })
	void noNameLiesOverAnother(String path) throws Exception {
		Document page = page(path);
		Element svg = page.selectFirst(".net .scroll svg");
		List<Rectangle> boxes = new ArrayList<>();
		for (Element box : svg.select("a > rect:first-of-type")) {
			boxes.add(new Rectangle(number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height")));
		}
		assertThat(boxes).hasSizeGreaterThan(5);
		Rectangle whole = new Rectangle(0, 0, number(svg, "width"), number(svg, "height"));
		for (int i = 0; i < boxes.size(); i++) {
			assertThat(whole.contains(boxes.get(i))).isTrue();
			for (Rectangle other : boxes.subList(0, i)) {
				assertThat(boxes.get(i).intersects(other)).as(boxes.get(i) + " over " + other).isFalse();
			}
		}
	}

	private static int number(Element element, String name) {
		return Integer.parseInt(element.attr(name));
	}

	@Test
	void severalTypesKindsAndAYearNarrowTheList() throws Exception {
		Document page = page("/network?type=founded&type=leads");
		assertThat(page.select(".links td:nth-child(2)").eachText()).containsOnly("創辦", "主持");
		assertThat(page.select("input[name=type][checked]")).hasSize(2);
		assertThat(page("/network?type=founded,leads").select(".links tr")).hasSameSizeAs(page.select(".links tr"));
		assertThat(page("/network?kind=policies").select(".links tbody tr"))
			.allMatch((row) -> row.select("a[href^=/policies/]").size() > 0);
		int all = this.editions.current().relations();
		Document year = page("/network?year=2019&kind=companies");
		assertThat(year.select(".links tbody tr")).hasSizeBetween(1, all - 1);
		assertThat(year.select("option[selected]").attr("value")).isEqualTo("2019");
		assertThat(year.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
	}

	@Test
	void theShortestPathIsSaidAndMarked() throws Exception {
		Document page = page("/network?from=companies/zhipu&to=people/jack-ma");
		assertThat(page.select(".steps li")).hasSize(2);
		assertThat(page.selectFirst(".steps li").text()).startsWith("智譜華章 投資方 → 阿里巴巴");
		assertThat(page.select(".net g.on")).hasSize(2);
		assertThat(page.select(".net a.on")).hasSize(3);
		assertThat(page.select(".links tr.on")).hasSize(2);
		assertThat(page("/network?from=companies/zhipu&to=people/jack-ma&type=member-of").select("#path + p").text())
			.contains("沒有路徑");
	}

	@Test
	void noPathLeadsThroughAPlaceOrAPeriod() throws Exception {
		Document page = page("/network?from=companies/zhipu&to=policies/document-79");
		assertThat(page.select(".steps a[href^=/places/], .steps a[href^=/eras/]")).isEmpty();
		assertThat(page("/network?from=companies/zhipu&to=places/beijing").select(".steps li")).isNotEmpty();
	}

	@Test
	void anyNameLeadsToAnEnd() throws Exception {
		assertThat(page("/en/network?from=智谱华章&to=Jack Ma").select("#path").text()).contains("Zhipu AI", "Jack Ma");
		assertThat(page("/network?entry=sensetime").select(".notice a").first().attr("href"))
			.isEqualTo("/companies/sensetime");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "type=foundedd | 創辦", "kind=company | 企業",
			"kind=article |", "year=0 | 1950", "year=99999 |", "year=x |", "year=2019&year=2020 |", "steps=2 |",
			"entry=companies/zhipu&steps=0 |", "entry=companies/zhipu&steps=5 |", "entry=companies/zhipu&steps=x |",
			"entry=senstime | 商湯科技", "entry=中關村 | 中關村", "entry=companies/zhipu&entry=companies/megvii |",
			"from=companies/zhipu | 智譜華章", "to=companies/zhipu | 智譜華章",
			"from=companies/zhipu&to=companies/zhipu | 智譜華章", "from=companies/zhipu&to=companies/senstime | 商湯科技",
			"from=companies/senstime&to=companies/zhipu | 商湯科技", "from=article/transition&to=companies/zhipu |",
			"from=companies/zhipu&to=people/jack-ma&entry=companies/zhipu |", "page=0 |", "page=99 |", "page=x |",
			"show=some |", "from=/&to=// |", "type=<script>alert(1)</script> |", "entry=<script>alert(1)</script> |" })
	void whatCannotBeIsMetWithTheReasonAndWhatMayHaveBeenMeant(String query, String meant) throws Exception {
		String[] parameters = query.split("&");
		var html = get("/network");
		var json = get("/network").accept(MediaType.APPLICATION_JSON);
		for (String parameter : parameters) {
			String[] pair = parameter.split("=", 2);
			html.queryParam(pair[0], pair[1]);
			json.queryParam(pair[0], pair[1]);
		}
		this.mvc.perform(html).andExpect(status().isBadRequest());
		if (parameters[0].startsWith("page")) {
			return;
		}
		String told = this.mvc.perform(json)
			.andExpect(status().isBadRequest())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.detail").isNotEmpty())
			.andExpect(jsonPath("$.instead").isArray())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(told).doesNotContain("alert(1)", "foundedd", "senstime");
		if (meant != null) {
			String offered = JsonPath.read(told, "$.instead[0]");
			assertThat(page(offered).select("main").text()).contains(meant);
		}
	}

	@Test
	void theDataHasTheSameRelations() throws Exception {
		int all = this.editions.current().relations();
		this.mvc.perform(get("/en/network.json"))
			.andExpect(status().isOk())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
			.andExpect(jsonPath("$.edges.length()").value(all))
			.andExpect(jsonPath("$.edges[0].sources").isNotEmpty())
			.andExpect(jsonPath("$.nodes[?(@.id == 'companies/zhipu')].title").value("Zhipu AI"));
		this.mvc.perform(get("/network.json?from=companies/zhipu&to=people/jack-ma"))
			.andExpect(jsonPath("$.path.length()").value(2));
	}

	@Test
	void placesAreTheSameAtEachVisitAndInEachLanguage() throws Exception {
		RelationGraph network = this.networks.get().in(Language.EN);
		assertThat(ForceLayout.of(network).keySet()).isEqualTo(this.networks.get().places().keySet());
		assertThat(ForceLayout.of(network)).isEqualTo(ForceLayout.of(network));
		assertThat(page("/network").select(".net svg").first().html())
			.isEqualTo(page("/network").select(".net svg").first().html());
	}

	@Test
	void aVeryLargeNetworkIsDrawnInPartAndItsListIsCutIntoPages() {
		List<Relations.Edge> rows = new ArrayList<>();
		for (long i = 1; i < 1000; i++) {
			rows.add(new Relations.Edge(i, "partner-of", end(i), end(i / 2), null, "reported", null));
		}
		RelationGraph network = new RelationGraph(rows);
		assertThat(network.drawable(GraphView.MOST, Set.of(end(999))).nodes()).hasSizeLessThanOrEqualTo(GraphView.MOST);
		GraphDrawing all = GraphDrawing.of(network, ForceLayout.of(network));
		assertThat(all.boxes()).hasSize(1000);
		assertThat(all.lines()).hasSize(999);
		assertThat(GraphDrawing.of(new RelationGraph(List.of()), Map.of()).boxes()).isEmpty();
	}

	private static Relations.End end(long id) {
		return new Relations.End(id, Kind.COMPANY, "c" + id, "公司" + id);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/en" })
	void aPageCostsAFixedNumberOfQueries(String language) throws Exception {
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		try {
			long whole = statements(statistics, language + "/network");
			assertThat(whole).isLessThanOrEqualTo(4);
			assertThat(statements(statistics, language + "/network?type=founded")).isEqualTo(whole);
			assertThat(statements(statistics, language + "/network?entry=companies/zhipu"))
				.isEqualTo(statements(statistics, language + "/network?entry=people/tang-jie&steps=4"))
				.isEqualTo(whole + 1);
		}
		finally {
			statistics.setStatisticsEnabled(false);
		}
	}

	private long statements(Statistics statistics, String path) throws Exception {
		page(path);
		long before = statistics.getPrepareStatementCount();
		page(path);
		return statistics.getPrepareStatementCount() - before;
	}

	private Document page(String path) throws Exception {
		return Jsoup.parse(
				this.mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
	}

}
