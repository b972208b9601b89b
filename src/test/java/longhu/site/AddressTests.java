package longhu.site;

import java.util.List;
import java.util.Set;

import longhu.catalog.Address;
import longhu.catalog.Language;
import longhu.catalog.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What an address says.
 */
class AddressTests {

	@ParameterizedTest
	@CsvSource({ "/,ZH_HANT,/,", "/en/,EN,/,", "/zh-hans/companies/zhipu.csl.json,ZH_HANS,/companies/zhipu,CSL_JSON",
			"/english,ZH_HANT,/english,", "/index.bib,ZH_HANT,/,BIBTEX", "/en/index.bib,EN,/,BIBTEX",
			"/data/facts.csv,ZH_HANT,/data/facts.csv,", "/api/openapi.json,ZH_HANT,/api/openapi.json,",
			"/feed.json,ZH_HANT,/feed.json,", "/en/feed/companies.json,EN,/feed/companies.json,",
			"/companies/.json,ZH_HANT,/companies/.json,", "/find/%E6%99%BA.md,ZH_HANT,/find/%E6%99%BA,MARKDOWN" })
	void languagePathAndForm(String uri, Language language, String path, Representation form) {
		Address address = Address.of(uri);
		assertThat(address.language()).isEqualTo(language);
		assertThat(address.path()).isEqualTo(path);
		assertThat(address.representation()).isEqualTo(form);
		assertThat(address).hasToString(uri);
	}

	@ParameterizedTest
	@CsvSource({ "/Companies/ZHIPU,/companies/zhipu", "/companies/zhipu/,/companies/zhipu", "/en,/en/", "/en/,/en/",
			"/zh-hans,/zh-hans/", "/companies//zhipu,/companies/zhipu", "//example.org/x,/example.org/x",
			"/index.html,/", "/en/index.html,/en/", "/companies/index.html,/companies",
			"/companies/zhipu.html,/companies/zhipu", "/zh-TW/companies/zhipu,/companies/zhipu", "/zh-Hant,/",
			"/zh-hant/,/", "/zh-CN/companies,/zh-hans/companies", "/terms;x=1,/terms",
			"/claims;x=1/y.csv,/claims/y.csv", "/find/iFlytek,/find/iFlytek", "/find/%E6%99%BA/,/find/%E6%99%BA",
			"/data/SHA256SUMS,/data/SHA256SUMS", "/zhongguancun,/zhongguancun", "/,/" })
	void thereIsOneAddressForEachPage(String typed, String tidy) {
		assertThat(Address.tidied(typed)).isEqualTo(tidy);
		assertThat(Address.tidied(tidy)).isEqualTo(tidy);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "b=2&a=1 | ?a=1&b=2", "a=1&a=0 | ?a=1&a=0", "q=%e6%99%ba+x | ?q=%E6%99%BA%20x",
					"q=a%20b | ?q=a%20b", "q=%2F%2C%3A | ?q=/,:", "&&a=1&=2& | ?a=1", "a | ?a=", "utm_source=x | ''",
					"a=%22%3E%3Cb | ?a=%22%3E%3Cb" })
	void everySpellingOfTheSameQuestionIsOne(String query, String question) {
		assertThat(Address.of("/search").asking(Address.parameters(query), Set.of("a", "b", "q")).question())
			.isEqualTo(question);
	}

	@Test
	void unknownParametersAreKeptWhereAllAreRead() {
		assertThat(Address.of("/api/facts").asking(Address.parameters("x=1"), null).query())
			.containsExactly(java.util.Map.entry("x", List.of("1")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "a=%zz", "a=%f", "a=%ff%fe", "a=%c0%ae", "%e6%99=1" })
	void whatIsNoUtf8IsNoQuery(String query) {
		assertThatThrownBy(() -> Address.parameters(query)).isInstanceOf(IllegalArgumentException.class);
	}

}
