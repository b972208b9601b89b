package longhu.mcp;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of the vocabulary by their code or by a label.
 */
final class Codes {

	private Codes() {
	}

	/**
	 * The codes that are meant.
	 * @param argument the name of the argument
	 * @param known the codes that there are, with their labels
	 * @throws Unanswered that says what there is
	 */
	static Set<String> of(String argument, Collection<String> given, Map<String, List<String>> known) {
		Set<String> codes = new LinkedHashSet<>();
		for (String word : given) {
			String plain = word.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
			String code = known.containsKey(plain) ? plain : known.entrySet()
				.stream()
				.filter((one) -> one.getValue().stream().anyMatch(word::equalsIgnoreCase))
				.map(Map.Entry::getKey)
				.sorted()
				.findFirst()
				.orElseThrow(() -> new Unanswered("'" + argument + "' is “" + Arguments.quoted(word) + "”; there are: "
						+ known.keySet().stream().sorted().collect(Collectors.joining(", ")) + "."));
			codes.add(code);
		}
		return codes;
	}

}
