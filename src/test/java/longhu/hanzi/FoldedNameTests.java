package longhu.hanzi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedNameTests {

	@ParameterizedTest
	@CsvSource({ "智譜, 智谱", "Zhìpǔ Huázhāng, ZHIPU HUAZHANG", "zhi pu, Zhipu", "ＳｅｎｓｅＴｉｍｅ, sensetime", "01.AI, 01 ai",
			"「AI六小虎」, ai六小虎", "Kai-Fu Lee, kai fu lee", "零壹万物, 零壹萬物" })
	void formsOfOneNameFoldToTheSame(String one, String other) {
		assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other)).isNotEmpty();
	}

	@Test
	void differentNamesStayDifferent() {
		assertThat(FoldedName.of("智譜")).isNotEqualTo(FoldedName.of("Zhipu"));
		assertThat(FoldedName.of("月之暗面")).isNotEqualTo(FoldedName.of("零一萬物"));
	}

	@Test
	void punctuationAloneFoldsToNothing() {
		assertThat(FoldedName.of(" ，。—… ")).isEmpty();
		assertThat(FoldedName.of("")).isEmpty();
	}

	@Test
	void foldingTwiceChangesNothing() {
		String folded = FoldedName.of("Běijīng 北京・ǅ İstanbul");
		assertThat(FoldedName.of(folded)).isEqualTo(folded);
	}

	@Test
	void rareCharactersBeyondTheFirstPlaneAreKept() {
		assertThat(FoldedName.of("𠮷野家")).startsWith("𠮷");
	}

}
