package longhu.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import longhu.catalog.RecordedPart;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * What each edition changed against the one before, asked from the oldest on.
 */
final class EditionSteps {

	/** From this likeness on two texts are about the same thing. */
	private static final double ALIKE = 0.4;

	private static final IntersectionSimilarity<CharSequence> PAIRS = new IntersectionSimilarity<>(
			EditionSteps::bigrams);

	private final Map<String, EditionRecord> state = new HashMap<>();

	/** What stood before and what stands now; one of them may be null, not both. */
	record Step(@Nullable EditionRecord before, @Nullable EditionRecord after) {

		EditionRecord either() {
			return (this.after != null) ? this.after : Objects.requireNonNull(this.before);
		}

		RecordedPart part() {
			return either().part();
		}

		/** Its address, as editors write it. */
		String name() {
			return either().address().substring(1);
		}

		String happening() {
			return (this.before == null) ? "added" : (this.after == null) ? "removed" : "changed";
		}

	}

	/**
	 * Of things of which there are many at one place, one that went and the one most like
	 * it that came are one that changed.
	 */
	List<Step> of(EditionFile edition) {
		List<EditionRecord> lines = edition.lines();
		Map<String, List<EditionRecord>> went = new LinkedHashMap<>();
		Map<String, List<EditionRecord>> came = new LinkedHashMap<>();
		for (EditionRecord line : lines) {
			if (line.gone()) {
				EditionRecord before = this.state.remove(line.key());
				if (before != null) {
					went.computeIfAbsent(line.place(), (place) -> new ArrayList<>()).add(before);
				}
			}
		}
		for (EditionRecord line : lines) {
			if (!line.gone()) {
				came.computeIfAbsent(line.place(), (place) -> new ArrayList<>()).add(line);
			}
		}
		Map<EditionRecord, EditionRecord> pairs = new HashMap<>();
		came.forEach((place, those) -> pairs.putAll(pairs(went.getOrDefault(place, List.of()), those)));
		List<Step> steps = new ArrayList<>();
		for (EditionRecord line : lines) {
			if (!line.gone()) {
				EditionRecord before = this.state.put(line.key(), line);
				steps.add(new Step((before != null) ? before : pairs.get(line), line));
			}
		}
		went.values()
			.stream()
			.flatMap(List::stream)
			.filter((before) -> !pairs.containsValue(before))
			.forEach((before) -> steps.add(new Step(before, null)));
		return steps;
	}

	/**
	 * What came, with what it was before. Where one went and one came, that is the same
	 * thing; of more, the most alike are found first and what has too little in common
	 * stays alone.
	 */
	private static Map<EditionRecord, EditionRecord> pairs(List<EditionRecord> went, List<EditionRecord> came) {
		if (went.size() == 1 && came.size() == 1) {
			return Map.of(came.get(0), went.get(0));
		}
		record Pair(EditionRecord before, EditionRecord after, double likeness) {
		}
		Map<EditionRecord, EditionRecord> pairs = new HashMap<>();
		came.stream()
			.flatMap((after) -> went.stream().map((before) -> new Pair(before, after, likeness(before, after))))
			.filter((pair) -> pair.likeness() >= ALIKE)
			.sorted(Comparator.comparingDouble(Pair::likeness).reversed())
			.forEach((pair) -> {
				if (!pairs.containsKey(pair.after()) && !pairs.containsValue(pair.before())) {
					pairs.put(pair.after(), pair.before());
				}
			});
		return pairs;
	}

	/** The Dice coefficient of the pairs of characters in two texts: from 0 to 1. */
	private static double likeness(EditionRecord one, EditionRecord other) {
		IntersectionResult pairs = PAIRS.apply(one.text(), other.text());
		return 2.0 * pairs.getIntersection() / Math.max(1, pairs.getSizeA() + pairs.getSizeB());
	}

	private static List<CharSequence> bigrams(CharSequence text) {
		return IntStream.range(0, text.length() - 1).mapToObj((at) -> text.subSequence(at, at + 2)).toList();
	}

}
