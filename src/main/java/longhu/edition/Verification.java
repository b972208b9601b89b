package longhu.edition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import longhu.catalog.Changes;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.CurrentText;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.GoneAddress;
import longhu.catalog.Language;
import longhu.catalog.Paragraphs;
import longhu.catalog.RecordedPart;
import longhu.catalog.TextHash;
import longhu.hanzi.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the text of which a citation gives the hash: among what the pages say now, then
 * among what the editions said.
 */
@Component
class Verification {

	/** A stock phrase may stand in many places. */
	private static final int MOST = 20;

	private final Paragraphs paragraphs;

	private final Claims claims;

	private final Changes changes;

	private final EntryResolver resolver;

	private final Entries entries;

	Verification(Paragraphs paragraphs, Claims claims, Changes changes, EntryResolver resolver, Entries entries) {
		this.paragraphs = paragraphs;
		this.claims = claims;
		this.changes = changes;
		this.resolver = resolver;
		this.entries = entries;
	}

	/** Where a text stands. */
	private record Spot(RecordedPart part, String path, @Nullable String anchor, Language language) {
	}

	/** The texts with a hash of 12 to 64 digits; empty if there never was one. */
	List<Verified> find(String hash) {
		String digits = hash.substring(0, TextHash.LENGTH);
		Stream<Optional<Verified>> standing = Stream.concat(
				this.paragraphs.withHash(digits)
					.stream()
					.map((text) -> stands(new Spot(RecordedPart.PARAGRAPH, text.path(), text.anchor(), text.language()),
							text.text(), hash)),
				this.claims.withHash(digits)
					.stream()
					.map((text) -> stands(new Spot(RecordedPart.CLAIM, text.path(), null, text.language()),
							text.statement(), hash)));
		List<Verified> now = standing.flatMap(Optional::stream).limit(MOST).toList();
		return now.isEmpty() ? past(digits, hash) : now;
	}

	private Optional<Verified> stands(Spot spot, String text, String hash) {
		return sentence(text, spot.language(), hash).map((sentence) -> {
			Changes.Made last = last(spot);
			boolean recorded = last != null && TextHash.normal(text).equals(last.after());
			return new Verified("unchanged", spot.path(), spot.anchor(), spot.language(), sentence, text,
					recorded ? Objects.requireNonNull(last).edition() : null, null, null, List.of(), null);
		});
	}

	private List<Verified> past(String digits, String hash) {
		Map<Spot, Changes.Made> newest = new LinkedHashMap<>();
		this.changes.withHash(digits)
			.forEach((made) -> newest.putIfAbsent(new Spot(made.part(), made.path(), made.anchor(), made.language()),
					made));
		return newest.entrySet()
			.stream()
			.limit(MOST)
			.map((text) -> superseded(text.getKey(), text.getValue(), hash))
			.flatMap(Optional::stream)
			.toList();
	}

	private Optional<Verified> superseded(Spot spot, Changes.Made made, String hash) {
		String text = Objects.requireNonNull(made.after());
		Optional<String> now = now(spot);
		String until = this.changes.ofText(spot.part(), spot.path(), spot.anchor(), spot.language())
			.stream()
			.map(Changes.Made::edition)
			.filter((edition) -> edition.compareTo(made.edition()) > 0)
			.findFirst()
			.orElse(null);
		return sentence(text, spot.language(), hash)
			.map((sentence) -> new Verified(now.isPresent() ? "changed" : "gone", spot.path(), spot.anchor(),
					spot.language(), sentence, text, made.edition(), until, now.orElse(null),
					now.map((after) -> Difference.between(text, after)).orElse(List.of()),
					this.entries.gone(spot.path()).map(GoneAddress::successor).orElse(null)));
	}

	private Changes.@Nullable Made last(Spot spot) {
		List<Changes.Made> made = this.changes.ofText(spot.part(), spot.path(), spot.anchor(), spot.language());
		return made.isEmpty() ? null : made.get(made.size() - 1);
	}

	private Optional<String> now(Spot spot) {
		if (spot.part() == RecordedPart.CLAIM) {
			return this.claims.find(spot.path().substring("/claims/".length()), spot.language())
				.filter((claim) -> claim.textLanguage() == spot.language())
				.map(ClaimView::statement);
		}
		return this.resolver.at(spot.path(), spot.language())
			.flatMap((entry) -> this.paragraphs.standing(entry.kind(), entry.slug(),
					Objects.requireNonNull(spot.anchor()), spot.language()))
			.map(CurrentText::text);
	}

	/**
	 * Which sentence of the text has the hash, from 1; 0 if the whole text has; empty if
	 * only the first digits are alike.
	 */
	private static Optional<Integer> sentence(String text, Language language, String hash) {
		List<String> all = Stream.concat(Stream.of(text), Sentences.of(text, language.locale()).stream()).toList();
		return IntStream.range(0, all.size())
			.boxed()
			.filter((index) -> TextHash.whole(all.get(index)).startsWith(hash))
			.findFirst();
	}

}
