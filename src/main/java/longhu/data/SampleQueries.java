package longhu.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import longhu.catalog.Origin;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Questions in SPARQL that the RDF of the portal answers, as examples. They name things
 * as the data files do, whichever name of the host the reader of the page asked for.
 */
@Component
class SampleQueries {

	/** By their names, in the order of their files. */
	private final Map<String, String> all = new LinkedHashMap<>();

	SampleQueries(Origin origin) throws IOException {
		for (Resource file : new PathMatchingResourcePatternResolver()
			.getResources("classpath:longhu/data/questions/*.rq")) {
			String name = String.valueOf(file.getFilename()).replaceAll("^\\d-|\\.rq$", "");
			this.all.put(name, file.getContentAsString(StandardCharsets.UTF_8).replace("{origin}", origin.text()));
		}
	}

	Map<String, String> all() {
		return Collections.unmodifiableMap(this.all);
	}

}
