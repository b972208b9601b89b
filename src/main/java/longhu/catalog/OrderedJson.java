package longhu.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of an answer to a machine, in the order in which they are given: a map of
 * the JDK has another one at every start, and equal answers are to be equal byte for
 * byte.
 */
public final class OrderedJson {

	private OrderedJson() {
	}

	/**
	 * The fields.
	 * @param namesAndValues a name, its value, the next name and so on
	 * @return a map that more can be put into
	 */
	public static Map<String, Object> of(Object... namesAndValues) {
		Map<String, Object> fields = new LinkedHashMap<>();
		for (int at = 0; at < namesAndValues.length; at += 2) {
			fields.put(namesAndValues[at].toString(), namesAndValues[at + 1]);
		}
		return fields;
	}

}
