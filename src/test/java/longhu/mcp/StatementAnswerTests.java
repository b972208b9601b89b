package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Statement;
import longhu.catalog.StatementSamples;
import longhu.catalog.StatementSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is added to a statement stands in what a tool answers.
 */
class StatementAnswerTests {

	private static final Origin ORIGIN = new Origin("http://localhost");

	private final StatementSamples samples = new StatementSamples();

	private final Statement whole = this.samples.whole();

	@Test
	void structureAndTextHoldEveryPart() {
		StatementSource source = this.whole.sources().get(0);
		// under sources, once in each answer
		List<String> elsewhere = Stream
			.of(source.title(), source.url(), source.publisher(), source.published().text(), source.grade())
			.toList();
		List<String> marks = this.samples.marks()
			.stream()
			.filter((mark) -> elsewhere.stream().noneMatch((part) -> part.endsWith(mark)))
			.toList();
		assertThat(marks).hasSizeGreaterThan(15);
		assertThat(data().toString()).contains(marks);
		assertThat(Rendering.of(Map.of("facts", List.of(data())))).contains(marks);
	}

	private Map<String, Object> data() {
		return Rendering.fields(StatementAnswer.of(this.whole, Language.EN, ORIGIN));
	}

}
