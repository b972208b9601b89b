package longhu.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds names of entries in running text, the longest first. Names of one character, and
 * Latin ones of fewer than four letters, say too little to be found.
 */
final class NameFinder {

	private static final int SHORTEST_LATIN = 4;

	private static final Set<String> REASONS = Set.of("short", "full", "brand", "variant");

	/** Names by their first two characters, the longest first. */
	private final Map<String, List<String>> names = new HashMap<>();

	private final Map<String, Set<String>> owners = new HashMap<>();

	NameFinder(Collection<Draft.Entry> entries) {
		for (Draft.Entry entry : entries) {
			if (entry.kind() != longhu.catalog.Kind.SECTION) {
				add(entry.title().text(), entry);
				entry.names()
					.stream()
					.filter((name) -> REASONS.contains(name.why()))
					.forEach((name) -> add(name.name().text(), entry));
			}
		}
		this.names.values().forEach((list) -> list.sort(Comparator.comparing((String name) -> -name.length())));
	}

	private void add(String name, Draft.Entry entry) {
		boolean latin = name.chars().allMatch((character) -> character < 0x250);
		if (name.length() < 2 || latin && name.length() < SHORTEST_LATIN) {
			return;
		}
		if (this.owners.computeIfAbsent(name, (key) -> new TreeSet<>()).isEmpty()) {
			this.names.computeIfAbsent(name.substring(0, 2), (key) -> new ArrayList<>()).add(name);
		}
		this.owners.getOrDefault(name, Set.of()).add(entry.reference());
	}

	/** The names in a text, in order, each with the entries that have it. */
	Map<String, Set<String>> in(String text) {
		Map<String, Set<String>> found = new LinkedHashMap<>();
		int at = 0;
		while (at + 2 <= text.length()) {
			String name = nameAt(text, at);
			if (!name.isEmpty()) {
				found.put(name, this.owners.getOrDefault(name, Set.of()));
			}
			at += Math.max(1, name.length());
		}
		return found;
	}

	private String nameAt(String text, int at) {
		for (String name : this.names.getOrDefault(text.substring(at, at + 2), List.of())) {
			if (text.startsWith(name, at) && !insideWord(text, at, at + name.length())) {
				return name;
			}
		}
		return "";
	}

	/** A Latin name inside a longer Latin word is another word. */
	private static boolean insideWord(String text, int begin, int end) {
		return begin > 0 && latin(text.charAt(begin - 1)) && latin(text.charAt(begin))
				|| end < text.length() && latin(text.charAt(end)) && latin(text.charAt(end - 1));
	}

	private static boolean latin(char character) {
		return character < 0x250 && Character.isLetterOrDigit(character);
	}

}
