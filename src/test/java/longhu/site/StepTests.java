package longhu.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.MapAccessor;
import org.springframework.expression.spel.support.StandardEvaluationContext;

import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.spring6.SpringTemplateEngine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StepTests {

	private static final Map<String, Object> VARIABLES = new LinkedHashMap<>();
	static {
		VARIABLES.put("name", "智譜");
		VARIABLES.put("seven", 7);
		VARIABLES.put("long", 9_000_000_000L);
		VARIABLES.put("some", List.of("a", "b", "c"));
		VARIABLES.put("years", Map.of("2019/x", 1));
		VARIABLES.put("nothing", null);
		VARIABLES.put("empty", "");
		VARIABLES.put("status", new Row(1, true));
	}

	/** What a template asks of it as a property. */
	public record Row(int index, boolean last) {

		public int getIndex() {
			return this.index;
		}

		public boolean isLast() {
			return this.last;
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "some.size() > 2", "some.size() >= 3", "seven < 7", "seven <= 7", "long > seven",
			"seven - 2", "some.size() - 3", "seven + 1", "name + seven", "name + '/' + long", "name.substring(1)",
			"{'a', 'b'}", "{{'a', '.b'}, {'c', '.d'}}", "{'a': 'b', 'c': 'd'}", "nothing ?: 'x'", "empty ?: 'x'",
			"name ?: 'x'", "status.index", "status.last", "status.last and seven == 7", "!status.last or seven != 7",
			"some[1]", "years['2019/' + 'x']", "seven > 3 ? some[0] : some[2]", "nothing == null" })
	void itGivesWhatTheLanguageItselfGives(String expression) {
		StandardEvaluationContext language = new StandardEvaluationContext(VARIABLES);
		language.addPropertyAccessor(new MapAccessor());
		assertThat(Step.of(expression).walk(context()))
			.isEqualTo(new SpelExpressionParser().parseExpression(expression).getValue(language));
	}

	@ParameterizedTest
	@ValueSource(strings = { "seven * 2", "name matches 'a'", "some.![length()]", "T(java.lang.Runtime)", "name > 1",
			"nothing.size()", "name.replace('a', 'b')", "name - 1", "nothing and seven == 7", "some[7]" })
	void whereItCannotWalkTheLanguageIsAsked(String expression) {
		assertThatExceptionOfType(Step.Lost.class).isThrownBy(() -> Step.of(expression).walk(context()));
	}

	@Test
	void whatIsNoExpressionIsLeftToTheLanguageToo() {
		assertThat(Step.of("seven >")).isSameAs(Step.NONE);
	}

	private static ExpressionContext context() {
		return new ExpressionContext(new SpringTemplateEngine().getConfiguration(), Locale.TAIWAN, VARIABLES);
	}

}
