package longhu.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import longhu.catalog.Kind;

/**
 * Which generated entry, by its number, is of which kind, and what it is called.
 */
final class GeneratedNames {

	/** How many of 100 entries are of a kind; what is missing to 100 are companies. */
	private static final Kind[] OTHERS = { Kind.PERSON, Kind.PRODUCT, Kind.ORGANIZATION, Kind.CONCEPT, Kind.POLICY,
			Kind.PLACE, Kind.EVENT, Kind.GROUP };

	private static final int[] OF_100 = { 20, 15, 10, 8, 6, 4, 3, 3 };

	private final List<Kind> kinds;

	GeneratedNames(int entries) {
		this.kinds = IntStream.range(0, entries).mapToObj(GeneratedNames::kindOf).toList();
	}

	int size() {
		return this.kinds.size();
	}

	Kind kind(int number) {
		return this.kinds.get(number);
	}

	private static Kind kindOf(int number) {
		if (number < 9) {
			return Kind.ERA;
		}
		int share = number % 100;
		for (int index = 0; index < OTHERS.length; index++) {
			share -= OF_100[index];
			if (share < 0) {
				return OTHERS[index];
			}
		}
		return Kind.COMPANY;
	}

	/** Another entry, less than 100 away. */
	int near(int number, Random random) {
		int other = Math.floorMod(number + random.nextInt(199) - 99, this.kinds.size());
		return (other != number) ? other : (number + 1) % this.kinds.size();
	}

	/** The first entry of a kind from a number on. */
	int ofKind(Kind kind, int number) {
		int other = number % this.kinds.size();
		while (this.kinds.get(other) != kind) {
			other = (other + 1) % this.kinds.size();
		}
		return other;
	}

	String link(int number, boolean chinese) {
		return "[" + (chinese ? title(number) : english(number)) + "](" + reference(number) + ")";
	}

	String reference(int number) {
		return this.kinds.get(number).code() + ":" + slug(number);
	}

	String slug(int number) {
		return GeneratedWords.latin(number).toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + number;
	}

	String title(int number) {
		return GeneratedWords.chinese(number) + ((number % 7 == 0) ? "AI" : "") + this.kinds.get(number).seal();
	}

	String english(int number) {
		return GeneratedWords.latin(number) + " " + number;
	}

}
