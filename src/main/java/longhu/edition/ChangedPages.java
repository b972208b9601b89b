package longhu.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Changes;
import longhu.catalog.Claims;
import longhu.catalog.EditionNotes;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.RecordedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The pages that an edition changed, each with what changed on it.
 */
@Component
class ChangedPages {

	private final Changes changes;

	private final Entries entries;

	private final Claims claims;

	private final EditionNotes notes;

	private final Messages messages;

	ChangedPages(Changes changes, Entries entries, Claims claims, EditionNotes notes, Messages messages) {
		this.changes = changes;
		this.notes = notes;
		this.messages = messages;
		this.entries = entries;
		this.claims = claims;
	}

	/**
	 * A page.
	 *
	 * @param folder the first word of its address
	 * @param title its title today, or the last that it had
	 * @param stands whether it is there today
	 * @param happening added, changed or removed, as a whole
	 * @param reason why, if an editor says so
	 */
	record Page(String path, String folder, String title, boolean stands, String happening, @Nullable String reason,
			List<Detail> details) {

		/** How many changes of each part there are. */
		public Map<String, Long> parts() {
			return this.details.stream()
				.collect(Collectors.groupingBy(Detail::part, LinkedHashMap::new, Collectors.counting()));
		}

		/** The verdict until then and the one from then on, if it is another. */
		public List<String> verdicts() {
			return this.details.stream()
				.map(Detail::verdicts)
				.filter((two) -> !two.isEmpty())
				.findFirst()
				.orElse(List.of());
		}

		/** What readers look for comes first: other verdicts, then what they can read. */
		int rank(Language written) {
			return !verdicts().isEmpty() ? 0
					: this.details.stream().anyMatch((detail) -> detail.words() == written) ? 1 : 2;
		}

	}

	/**
	 * A change on a page; the anchor is null where it concerns the whole. The reason
	 * stands at the first of the changes that it gives one for.
	 *
	 * @param words the language of the text
	 * @param verdicts the codes of the verdict before and after, where it is another
	 * @param newSources how many sources came with it; {@code lostSources} went
	 */
	record Detail(String part, @Nullable String anchor, String happening, @Nullable String reason, Language words,
			List<Difference.Piece> difference, List<String> verdicts, long newSources, long lostSources) {
	}

	/** The pages by what happened to them as a whole. */
	Map<String, List<Page>> of(Integer edition, Language language) {
		Language written = (language == Language.EN) ? Language.EN : Language.ZH_HANT;
		Map<String, String> titles = titles(language);
		Map<String, String> reasons = this.notes.reasons(edition, language);
		Map<String, List<Changes.Made>> byPath = said(this.changes.of(edition), written)
			.collect(Collectors.groupingBy(Changes.Made::path, LinkedHashMap::new, Collectors.toList()));
		return byPath.entrySet()
			.stream()
			.map((page) -> page(page.getKey(), page.getValue(), titles.get(page.getKey()), reasons, language, written))
			.sorted(Comparator.comparingInt((page) -> page.rank(written)))
			.collect(Collectors.groupingBy(Page::happening));
	}

	/**
	 * Each change in the language of the reader, or in the only one that it was made in.
	 */
	private static Stream<Changes.Made> said(List<Changes.Made> made, Language language) {
		Set<String> there = made.stream()
			.filter((change) -> change.language() == language)
			.map(ChangedPages::place)
			.collect(Collectors.toSet());
		return made.stream().filter((change) -> change.language() == language || !there.contains(place(change)));
	}

	private static String place(Changes.Made made) {
		return made.part() + made.path() + "#" + made.anchor();
	}

	private Map<String, String> titles(Language language) {
		Map<String, String> titles = new HashMap<>(
				this.entries.all(language).stream().collect(Collectors.toMap(EntrySummary::path, EntrySummary::title)));
		this.claims.all(language).forEach((claim) -> titles.put(claim.path(), claim.statement()));
		return titles;
	}

	private Page page(String path, List<Changes.Made> made, @Nullable String title, Map<String, String> reasons,
			Language language, Language written) {
		String whole = made.stream()
			.filter((change) -> change.part().whole() && !change.happening().equals("changed"))
			.map(Changes.Made::happening)
			.findFirst()
			.orElse("changed");
		String called = (title != null) ? title
				: made.stream()
					.filter((change) -> change.part().whole())
					.map((change) -> Objects.requireNonNullElse(change.before(), change.after()))
					.findFirst()
					.map(String::valueOf)
					.orElse(path);
		List<Detail> details = whole.equals("changed") ? details(made, reasons, language, written) : List.of();
		return new Page(path, path.split("/")[1], called, title != null, whole, reasons.get(path), details);
	}

	/** Those in the language of the reader first. */
	private List<Detail> details(List<Changes.Made> made, Map<String, String> reasons, Language language,
			Language written) {
		Set<String> said = new HashSet<>();
		return made.stream().sorted(Comparator.comparing((change) -> change.language() != written)).map((change) -> {
			String address = change.path() + "#" + change.anchor();
			boolean first = change.anchor() != null && !change.happening().equals("added") && said.add(address);
			return detail(change, first ? reasons.get(address) : null, language);
		}).toList();
	}

	private Detail detail(Changes.Made made, @Nullable String reason, Language language) {
		Line before = line(made.part(), made.before());
		Line after = line(made.part(), made.after());
		boolean judged = made.part() == RecordedPart.VERDICT && made.happening().equals("changed")
				&& !before.code().equals(after.code());
		return new Detail(made.part().code(), made.anchor(), made.happening(), reason, made.language(),
				Difference.between(words(made.part(), before, language), words(made.part(), after, language)),
				judged ? List.of(before.code(), after.code()) : List.of(), without(after.sources(), before.sources()),
				without(before.sources(), after.sources()));
	}

	/**
	 * What an edition keeps in one line, taken apart.
	 *
	 * @param code of the confidence or verdict, or empty
	 * @param rest the texts before it, and behind it the day of a verdict
	 */
	private record Line(List<String> rest, String code, List<String> sources) {
	}

	private static Line line(RecordedPart part, @Nullable String text) {
		List<String> fields = new ArrayList<>(List.of(Objects.requireNonNullElse(text, "").split(" · ")));
		if (part == RecordedPart.VERDICT && fields.size() > 1) {
			String verdict = fields.remove(1);
			return new Line(fields, verdict, List.of());
		}
		if ((part == RecordedPart.FACT || part == RecordedPart.RELATION) && fields.size() > 2) {
			List<String> sources = List.of(fields.remove(fields.size() - 1).split(", "));
			String confidence = fields.remove(fields.size() - 1);
			return new Line(fields, confidence, sources);
		}
		return new Line(fields, "", List.of());
	}

	/** The line in words: its codes are for programs, its sources stand beside it. */
	private String words(RecordedPart part, Line line, Language language) {
		if (line.code().isEmpty()) {
			return String.join(" · ", line.rest());
		}
		List<String> words = new ArrayList<>(line.rest());
		if (part == RecordedPart.VERDICT) {
			words.set(0, word("nature.", words.get(0), language));
			words.add(1, word("verdict.", line.code(), language));
		}
		else {
			words.add(word("confidence.", line.code(), language));
		}
		return String.join(" · ", words);
	}

	private String word(String group, String code, Language language) {
		return this.messages.find(group + code, language).orElse(code);
	}

	private static long without(List<String> some, List<String> others) {
		return some.stream().filter((one) -> !others.contains(one)).count();
	}

}
