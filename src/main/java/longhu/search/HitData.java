package longhu.search;

import java.util.List;
import java.util.Map;

import longhu.catalog.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the index keeps of a document to show it.
 *
 * @param path its address without host and language prefix
 * @param number of the paragraph, or an empty text
 */
record HitData(String path, String kind, String number, Map<Language, String> titles, Map<Language, String> summaries,
		List<IndexedName> names) {

	private static final JsonMapper JSON = JsonMapper.shared();

	static HitData of(String json) {
		return JSON.readValue(json, HitData.class);
	}

	String json() {
		return JSON.writeValueAsString(this);
	}

}
