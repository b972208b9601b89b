package longhu.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
class ReasonTests {

	@Autowired
	private Search search;

	@ParameterizedTest
	@CsvSource({ "商湯科技,ZH_HANT,/companies/sensetime,名稱：商湯科技", "商汤科技,ZH_HANT,/companies/sensetime,名稱：商湯科技",
			"sensetime,ZH_HANT,/companies/sensetime,英文名：SenseTime", "商湯,ZH_HANT,/companies/sensetime,簡稱：商湯",
			"0020,ZH_HANT,/companies/sensetime,證券代號：0020.HK", "z.ai,EN,/companies/zhipu,brand: Z.ai",
			"商湯科,ZH_HANT,/companies/sensetime,名稱：商湯科技", "kuangshikeji,ZH_HANT,/companies/megvii,拼音：kuangshikeji → 曠視科技",
			"zphz,ZH_HANT,/companies/zhipu,拼音：zphz → 智譜華章", "智普,ZH_HANT,/companies/zhipu,同音：zhipu → 智譜",
			"senstime,ZH_HANT,/companies/sensetime,拼寫相近：senstime → SenseTime",
			"商场科技,ZH_HANT,/companies/sensetime,拼寫相近：商场科技 → 商湯科技", "智普 上市,ZH_HANT,/companies/zhipu,同音：zhipu → 智譜",
			"ㄓˋㄆㄨˇ,ZH_HANT,/companies/zhipu,簡稱：Zhipu", "文生圖,ZH_HANT,/concepts/generative-ai,同義詞：文生圖 → 生成式人工智慧",
			"黑名單,ZH_HANT,/policies/us-entity-list,同義詞：黑名單 → 實體清單", "商场科技,ZH_HANS,/companies/sensetime,拼写相近：商场科技 → 商汤科技",
			"王小川,ZH_HANS,/people/wang-xiaochuan,名称：王小川", "gen artif,EN,/concepts/generative-ai,Name: Generative AI",
			"人臉與物體辨識,ZH_HANT,/concepts/computer-vision,簡介" })
	void isNamed(String query, Language language, String path, String reason) {
		assertThat(hit(query, language, path).reason().line()).isEqualTo(reason);
	}

	@Test
	void aMainlandTermSaysSo() {
		MatchReason reason = hit("硅谷模式", Language.ZH_HANT, "/concepts/silicon-valley-model").reason();
		assertThat(reason.line()).contains("硅谷模式");
		assertThat(hit("沙特阿美", Language.ZH_HANT, "/companies/aramco").reason().line()).isEqualTo("大陸用語：沙特阿美");
	}

	@Test
	void textIsQuotedWithMarksInTheOriginalScript() {
		MatchReason reason = hit("经常性收入", Language.ZH_HANT, "/companies/zhipu").reason();
		assertThat(reason.label()).isEqualTo("內文");
		assertThat(reason.text()).contains("經常性收入");
		assertThat(reason.html()).contains("<mark>經常性收入</mark>");
	}

	@Test
	void marksAreEscapedAndStandAtTheRightPlace() {
		Highlighter marks = new Highlighter(List.of("a", "汉字", "invest"), Set.of());
		assertThat(marks.html("<b>漢字</b> & Investors \"x\""))
			.isEqualTo("&lt;b&gt;<mark>漢字</mark>&lt;/b&gt; &amp; <mark>Investors</mark> &quot;x&quot;");
		assertThat(marks.html("𠮷漢字")).isEqualTo("𠮷<mark>漢字</mark>");
	}

	@Test
	void aPairOfTwoWordsIsNotMarkedInsideAnother() {
		assertThat(find("美國制裁", false, Language.ZH_HANT).hits())
			.noneMatch((hit) -> (hit.summary() + hit.reason().html()).contains("<mark>國製</mark>"));
	}

	@Test
	void aCorrectedSpellingIsToldAndCanBeLeftAlone() {
		SearchResult found = find("senstime", false, Language.EN);
		assertThat(found.corrected()).isEqualTo(new SearchResult.Correction("senstime", "sensetime"));
		SearchResult literal = find("senstime", true, Language.EN);
		assertThat(literal.corrected()).isNull();
		assertThat(literal.total()).isZero();
	}

	@Test
	void whatMatchesOnlyInPartIsShownAndSaidToBe() {
		SearchResult found = find("laboratory qqqq", false, Language.EN);
		assertThat(found.question().loose()).isTrue();
		assertThat(found.hits()).isNotEmpty();
		assertThat(find("SenseTime Hong Kong", false, Language.EN).question().loose()).isFalse();
	}

	@Test
	void whereNothingIsFoundNearNamesAreOffered() {
		SearchResult found = find("譜曲", false, Language.ZH_HANT);
		assertThat(found.total()).isZero();
		assertThat(found.suggestions()).isNotEmpty();
	}

	@Test
	void severalSlipsAreToldTogether() {
		assertThat(find("large languge modle", false, Language.EN).corrected())
			.isEqualTo(new SearchResult.Correction("large languge modle", "large language model"));
	}

	private SearchResult.Hit hit(String query, Language language, String path) {
		return find(query, false, language).hits()
			.stream()
			.filter((hit) -> hit.path().equals(path))
			.findFirst()
			.orElseThrow();
	}

	private SearchResult find(String query, boolean literal, Language language) {
		return this.search.find(new SearchRequest(query, Map.of(), SearchRequest.RELEVANCE, 1, literal, language), 20);
	}

}
