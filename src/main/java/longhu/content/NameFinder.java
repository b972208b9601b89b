package longhu.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import longhu.catalog.Kind;
import longhu.hanzi.LongestWord;

/**
 * Finds names of entries in running text, the longest first. Names of one character, and
 * Latin ones of fewer than four letters, say too little to be found.
 */
final class NameFinder {

	private static final int SHORTEST_LATIN = 4;

	private static final Set<String> REASONS = Set.of("short", "full", "brand", "variant");

	private final LongestWord<Set<String>> owners;

	NameFinder(Collection<EntryKey> entries) {
		Map<String, Set<String>> owners = new HashMap<>();
		for (EntryKey entry : entries) {
			if (entry.kind() != Kind.SECTION) {
				add(owners, entry.title(), entry);
				entry.names().forEach((name) -> add(owners, name, entry));
			}
		}
		this.owners = new LongestWord<>(owners);
	}

	/** Those of the names of an entry by which running text may name it. */
	static List<String> telling(List<YamlMapping> names) {
		return names.stream()
			.filter((name) -> REASONS.contains(String.valueOf(name.text("why"))))
			.map((name) -> String.valueOf(name.text("name")))
			.toList();
	}

	private static void add(Map<String, Set<String>> owners, String name, EntryKey entry) {
		boolean latin = name.chars().allMatch((character) -> character < 0x250);
		if (name.length() >= 2 && !(latin && name.length() < SHORTEST_LATIN)) {
			owners.computeIfAbsent(name, (key) -> new TreeSet<>()).add(entry.reference());
		}
	}

	/** The names in a text, in order, each with the entries that have it. */
	Map<String, Set<String>> in(String text) {
		Map<String, Set<String>> found = new LinkedHashMap<>();
		int at = 0;
		while (at < text.length()) {
			int length = this.owners.wordAt(text, at);
			if (length > 0) {
				String name = text.substring(at, at + length);
				found.put(name, this.owners.get(name));
			}
			at += Math.max(1, length);
		}
		return found;
	}

}
