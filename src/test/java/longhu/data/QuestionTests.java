package longhu.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The questions of the page, asked of the file that it offers, by Jena.
 */
@SpringBootTest
class QuestionTests {

	@Autowired
	private SampleQueries questions;

	@Autowired
	private CurrentDataFiles current;

	@Test
	void allQuestionsFindWhatTheContentSays() {
		Model model = model("longhu.ttl");
		Map<String, String> all = this.questions.all();
		assertThat(all.keySet()).containsExactly("investors", "policies", "weak-sources", "founders", "contradicted");
		List<String> investors = ask(model, all.get("investors"));
		assertThat(investors).anyMatch((row) -> row.contains("Alibaba") && row.contains("http"))
			.anyMatch((row) -> row.contains("gYear"));
		assertThat(ask(model, all.get("policies"))).anyMatch((row) -> row.contains("/id/policy/us-entity-list"))
			.anyMatch((row) -> row.contains("/id/policy/genai-registration"));
		assertThat(ask(model, all.get("weak-sources"))).isNotEmpty();
		assertThat(ask(model, all.get("founders"))).anyMatch((row) -> row.contains("Tang Jie"));
		assertThat(ask(model, all.get("contradicted"))).anyMatch((row) -> row.contains("third-plenum-june"))
			.allMatch((row) -> row.contains("http"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "longhu.nt", "longhu.rdf" })
	void everyFormHoldsTheSameTriples(String name) {
		assertThat(model(name).isIsomorphicWith(model("longhu.ttl"))).isTrue();
	}

	private Model model(String name) {
		return RDFDataMgr.loadModel(this.current.get().path(name).toUri().toString());
	}

	private static List<String> ask(Model model, String question) {
		List<String> rows = new ArrayList<>();
		try (QueryExecution asked = QueryExecution.create(question, model)) {
			asked.execSelect().forEachRemaining((QuerySolution row) -> rows.add(row.toString()));
		}
		return rows;
	}

}
