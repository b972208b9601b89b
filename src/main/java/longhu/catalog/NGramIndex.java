package longhu.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Folded names by their pairs of letters and single Han characters, so that a slip is
 * measured against the few names that share some with it and not against all.
 */
final class NGramIndex {

	/** So many names, those that share most, are measured. */
	private static final int MEASURED = 40;

	/** A name that is no more alike is another name. */
	private static final double LEAST = 0.5;

	/** A shorter part of a name is no sign of it. */
	private static final int SHORTEST_PART = 4;

	private static final int[] NOWHERE = {};

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	private final String[] names;

	/** By gram the places of the names that have it. */
	private final Map<String, int[]> places = new HashMap<>();

	NGramIndex(Collection<String> names) {
		this.names = names.stream().sorted().toArray(String[]::new);
		Map<String, IntStream.Builder> found = new HashMap<>();
		for (int place = 0; place < this.names.length; place++) {
			for (String gram : grams(this.names[place])) {
				found.computeIfAbsent(gram, (none) -> IntStream.builder()).add(place);
			}
		}
		found.forEach((gram, all) -> this.places.put(gram, all.build().toArray()));
	}

	/**
	 * A name that shares grams.
	 *
	 * @param share how many, by its length
	 */
	private record Found(int place, double share) {
	}

	List<NameRegister.Near> to(String folded) {
		int[] shared = new int[this.names.length];
		for (String gram : grams(folded)) {
			for (int place : this.places.getOrDefault(gram, NOWHERE)) {
				shared[place]++;
			}
		}
		// the one to be given up first; of equals the later
		PriorityQueue<Found> most = new PriorityQueue<>(MEASURED + 1,
				Comparator.comparingDouble(Found::share).thenComparing(Found::place, Comparator.reverseOrder()));
		for (int place = 0; place < shared.length; place++) {
			double share = (double) shared[place] / (1 + this.names[place].length());
			if (shared[place] > 0 && (most.size() < MEASURED || share > most.element().share())) {
				most.add(new Found(place, share));
				if (most.size() > MEASURED) {
					most.remove();
				}
			}
		}
		return most.stream()
			.map((found) -> this.names[found.place()])
			.map((name) -> new NameRegister.Near(name, likeness(folded, name)))
			.filter((near) -> near.likeness() >= LEAST)
			.sorted(Comparator.comparingDouble((NameRegister.Near near) -> -near.likeness())
				.thenComparing(NameRegister.Near::name))
			.toList();
	}

	/**
	 * One less the share of characters that differ; a name inside the other counts half
	 * and its share of it.
	 */
	static double likeness(String one, String other) {
		int longest = Math.max(one.length(), other.length());
		double alike = 1 - (double) DISTANCE.apply(one, other) / longest;
		String inner = (one.length() < other.length()) ? one : other;
		String outer = inner.equals(one) ? other : one;
		boolean part = outer.contains(inner) && (inner.length() >= SHORTEST_PART || han(inner) && inner.length() > 1);
		return part ? Math.max(alike, 0.5 + 0.5 * inner.length() / longest) : alike;
	}

	private static Set<String> grams(String folded) {
		Set<String> grams = new LinkedHashSet<>();
		for (int at = 0; at < folded.length(); at++) {
			if (Character.isIdeographic(folded.charAt(at))) {
				grams.add(folded.substring(at, at + 1));
			}
			if (at > 0) {
				grams.add(folded.substring(at - 1, at + 1));
			}
		}
		return grams;
	}

	private static boolean han(String text) {
		return text.codePoints().allMatch(Character::isIdeographic);
	}

}
