package longhu.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import longhu.catalog.Changes;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.EditionNotes;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.RecordedEdition;
import longhu.catalog.RecordedEditions;
import longhu.catalog.RecordedPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the newest edition changed that a reader would ask for: verdicts, sections of the
 * article, and what came with it.
 */
@Component
class News {

	private static final int VERDICTS = 3;

	private static final int ADDED = 8;

	private final RecordedEditions editions;

	private final Changes changes;

	private final Entries entries;

	private final Claims claims;

	private final EditionNotes notes;

	News(RecordedEditions editions, Changes changes, Entries entries, Claims claims, EditionNotes notes) {
		this.editions = editions;
		this.changes = changes;
		this.entries = entries;
		this.claims = claims;
		this.notes = notes;
	}

	/** A claim whose verdict is another than before, and why, if an editor says so. */
	record Verdict(ClaimView claim, String before, @Nullable String reason) {
	}

	/**
	 * The news of an edition.
	 *
	 * @param rewritten the sections of the article with other words than before
	 * @param added the first of the entries that came with it
	 * @param more whether there were more of them
	 */
	record EditionNews(RecordedEdition edition, List<Verdict> verdicts, List<EntrySummary> rewritten,
			List<EntrySummary> added, boolean more) {
	}

	/** The news of the newest edition; null as long as it is the only one. */
	@Nullable EditionNews of(Language language) {
		List<RecordedEdition> editions = this.editions.all();
		if (editions.size() < 2) {
			return null;
		}
		RecordedEdition newest = editions.get(0);
		List<Changes.Made> made = this.changes.news(newest.id());
		List<EntrySummary> added = pages(made, RecordedPart.ENTRY, language);
		return new EditionNews(newest, verdicts(newest, made, language), pages(made, RecordedPart.PARAGRAPH, language),
				added.stream().limit(ADDED).toList(), added.size() > ADDED);
	}

	private List<Verdict> verdicts(RecordedEdition edition, List<Changes.Made> made, Language language) {
		Map<String, String> reasons = this.notes.reasons(edition.id(), language);
		Map<String, String> before = new LinkedHashMap<>();
		made.stream()
			.filter((change) -> change.part() == RecordedPart.VERDICT)
			.forEach((change) -> verdict(change.before()).forEach((code) -> before.put(change.path(), code)));
		return this.claims.all(language)
			.stream()
			.filter((claim) -> before.containsKey(claim.path()) && !claim.verdict().equals(before.get(claim.path())))
			.map((claim) -> new Verdict(claim, Objects.requireNonNull(before.get(claim.path())),
					reasons.get(claim.path())))
			.limit(VERDICTS)
			.toList();
	}

	/**
	 * The code of the verdict in a recorded line, which holds nature, verdict and day.
	 */
	private static Stream<String> verdict(@Nullable String line) {
		return Stream.ofNullable(line)
			.flatMap((text) -> Stream.of(text.split(" · ")))
			.filter(Claims.VERDICTS::contains);
	}

	private List<EntrySummary> pages(List<Changes.Made> made, RecordedPart part, Language language) {
		List<String> paths = made.stream()
			.filter((change) -> change.part() == part)
			.map(Changes.Made::path)
			.distinct()
			.toList();
		return this.entries.all(language)
			.stream()
			.filter((entry) -> (part == RecordedPart.ENTRY) == (entry.kind() != Kind.SECTION)
					&& paths.contains(entry.path()))
			.toList();
	}

}
