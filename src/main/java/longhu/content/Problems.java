package longhu.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import longhu.content.SourceFile.Place;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * All that is wrong with the content, collected over all files and printed once.
 */
final class Problems {

	/** More than this far apart two words are not a slip of each other. */
	private static final int SLIP = 3;

	/** Any two words of one or two letters are near each other. */
	private static final int SHORTEST = 3;

	private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(SLIP);

	private final TreeSet<Problem> found = new TreeSet<>();

	private final Set<String> unreadable = new HashSet<>();

	void add(ProblemCode code, Place place, String message) {
		this.found.add(Problem.of(code, place, message));
	}

	/**
	 * Adds what makes a whole file unreadable. What else seems to be missing or unknown
	 * because of it is not reported on top.
	 */
	void unreadable(ProblemCode code, Place place, String message) {
		add(code, place, message);
		this.unreadable.add(place.file().path());
	}

	void addAll(Problems others) {
		this.found.addAll(others.found);
	}

	boolean unreadable(String path) {
		return this.unreadable.contains(path);
	}

	long errors() {
		return this.found.stream().filter((problem) -> !problem.code().warning()).count();
	}

	long warnings() {
		return this.found.size() - errors();
	}

	Collection<Problem> all() {
		return this.found;
	}

	/**
	 * The report: every problem in compiler form, sorted by place, and a count.
	 * @param files how many files were read
	 */
	String render(int files) {
		StringBuilder report = new StringBuilder();
		this.found.forEach((problem) -> report.append(problem.render()));
		return report.append(plural(errors(), "error"))
			.append(", ")
			.append(plural(warnings(), "warning"))
			.append(" in ")
			.append(plural(files, "file"))
			.append('\n')
			.toString();
	}

	private static String plural(long count, String noun) {
		return count + " " + noun + ((count == 1) ? "" : "s");
	}

	/**
	 * "; did you mean 'x'?" for the nearest known word, or nothing.
	 */
	static String didYouMean(String word, Collection<String> known) {
		Optional<String> nearest = known.stream()
			.filter((candidate) -> distance(word, candidate) >= 0)
			.min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
				.thenComparing((candidate) -> candidate));
		return nearest.map((candidate) -> "; did you mean '" + candidate + "'?").orElse("");
	}

	/** The edit distance, or -1 if it is more than a slip for a word of this length. */
	private static int distance(String word, String candidate) {
		int distance = DISTANCE.apply(word, candidate);
		return (word.length() >= SHORTEST && distance <= Math.max(1, word.length() / 3)) ? distance : -1;
	}

}
