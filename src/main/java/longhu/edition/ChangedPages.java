package longhu.edition;

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
import longhu.catalog.Heading;
import longhu.catalog.Language;
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

	ChangedPages(Changes changes, Entries entries, Claims claims, EditionNotes notes) {
		this.changes = changes;
		this.notes = notes;
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
	}

	/**
	 * A change on a page; the anchor is null where it concerns the whole. The reason
	 * stands at the first of the changes that it gives one for.
	 */
	record Detail(String part, @Nullable String anchor, String happening, @Nullable String reason, Language words,
			List<Difference.Piece> difference) {
	}

	/** The pages by what happened to them as a whole. */
	Map<String, List<Page>> of(Integer edition, Language language) {
		Map<String, String> titles = titles(language);
		Map<String, String> reasons = this.notes.reasons(edition, language);
		Map<String, List<Changes.Made>> byPath = said(this.changes.of(edition),
				(language == Language.EN) ? Language.EN : Language.ZH_HANT)
			.collect(Collectors.groupingBy(Changes.Made::path, LinkedHashMap::new, Collectors.toList()));
		return byPath.entrySet()
			.stream()
			.map((page) -> page(page.getKey(), page.getValue(), titles.get(page.getKey()), reasons))
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
				this.entries.all(language).stream().collect(Collectors.toMap(Heading::path, Heading::title)));
		this.claims.all(language).forEach((claim) -> titles.put(claim.path(), claim.statement()));
		return titles;
	}

	private static Page page(String path, List<Changes.Made> made, @Nullable String title,
			Map<String, String> reasons) {
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
		List<Detail> details = whole.equals("changed") ? details(made, reasons) : List.of();
		return new Page(path, path.split("/")[1], called, title != null, whole, reasons.get(path), details);
	}

	private static List<Detail> details(List<Changes.Made> made, Map<String, String> reasons) {
		Set<String> said = new HashSet<>();
		return made.stream().map((change) -> {
			String address = change.path() + "#" + change.anchor();
			boolean first = change.anchor() != null && !change.happening().equals("added") && said.add(address);
			return detail(change, first ? reasons.get(address) : null);
		}).toList();
	}

	private static Detail detail(Changes.Made made, @Nullable String reason) {
		return new Detail(made.part().code(), made.anchor(), made.happening(), reason, made.language(), Difference
			.between(Objects.requireNonNullElse(made.before(), ""), Objects.requireNonNullElse(made.after(), "")));
	}

}
