package longhu.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import longhu.catalog.Origin;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * SampleQueries in SPARQL that the RDF of the portal answers, as examples.
 */
@Component
class SampleQueries {

	/** By their names, in the order of their files. */
	private final Map<String, String> all = new LinkedHashMap<>();

	SampleQueries() throws IOException {
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath:longhu/data/questions/*.rq")) {
			String name = String.valueOf(file.getFilename()).replaceAll("^\\d-|\\.rq$", "");
			this.all.put(name, file.getContentAsString(StandardCharsets.UTF_8));
		}
	}

	Map<String, String> all(Origin origin) {
		Map<String, String> questions = new LinkedHashMap<>();
		this.all.forEach((name, text) -> questions.put(name, text.replace("{origin}", origin.text())));
		return questions;
	}

}
