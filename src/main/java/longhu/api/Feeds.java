package longhu.api;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Changes;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.EditionNotes;
import longhu.catalog.Editions;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.RecordedEditions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Feeds of what changed: each page once, at the edition in which it changed last.
 */
@Component
class Feeds {

	/** Readers look at a feed often; older changes are on the pages of the editions. */
	private static final int MOST = 50;

	/** Of more pages than these the changes are read with those of all. */
	private static final int FEW = 200;

	private final EntryResolver resolver;

	private final Entries entries;

	private final Claims claims;

	private final Changes changes;

	private final Editions editions;

	private final RecordedEditions recorded;

	private final EditionNotes notes;

	private final Messages messages;

	Feeds(EntryResolver resolver, Entries entries, Claims claims, Changes changes, Editions editions,
			RecordedEditions recorded, EditionNotes notes, Messages messages) {
		this.resolver = resolver;
		this.entries = entries;
		this.claims = claims;
		this.changes = changes;
		this.editions = editions;
		this.recorded = recorded;
		this.notes = notes;
		this.messages = messages;
	}

	/** A page that can change. */
	private record Place(String path, String title, String summary, Language words) {
	}

	/** Whether there is a feed of the pages whose address begins with this word. */
	static boolean known(String folder) {
		return folder.equals("claims") || Kind.ofFolder(folder).isPresent();
	}

	Feed all(Language language, Origin origin) {
		return feed(Stream.concat(entries(null, language), claims(language)), this.messages.say("site.title", language),
				"/editions", "/feed.json", language, origin);
	}

	/**
	 * The feed of an entry or section: its page, those of the members if it is a group,
	 * and the claims about them; empty if there is no such entry.
	 */
	Optional<Feed> of(String folder, String slug, Language language, Origin origin) {
		return this.resolver.at(folder + "/" + slug, language).map((entry) -> {
			List<EntrySummary> pages = Stream
				.concat(Stream.of(entry),
						(entry.kind() != Kind.GROUP) ? Stream.of() : this.entries.members(slug, language).stream())
				.toList();
			Stream<Place> places = Stream.concat(pages.stream().map(Feeds::place),
					pages.stream()
						.flatMap((page) -> this.claims.of(page.id(), language).stream())
						.distinct()
						.map((claim) -> place(claim, language)));
			return feed(places, this.messages.say("site.name", language) + " · " + entry.title(), entry.path(),
					"/feed" + entry.path() + ".json", language, origin);
		});
	}

	/** The feed of one kind, or of the claims. */
	Feed of(String folder, Language language, Origin origin) {
		Stream<Place> places = folder.equals("claims") ? claims(language)
				: entries(Kind.ofFolder(folder).orElseThrow(), language);
		return feed(places,
				this.messages.say("site.name", language) + " · " + this.messages.say("menu." + folder, language),
				"/" + folder, "/feed/" + folder + ".json", language, origin);
	}

	private Stream<Place> entries(@Nullable Kind kind, Language language) {
		return ((kind != null) ? this.entries.of(kind, language) : this.entries.all(language)).stream()
			.map(Feeds::place);
	}

	private Stream<Place> claims(Language language) {
		return this.claims.all(language).stream().map((claim) -> place(claim, language));
	}

	private static Place place(EntrySummary entry) {
		return new Place(entry.path(), entry.title(), entry.summary(), entry.textLanguage());
	}

	private Place place(ClaimView claim, Language language) {
		return new Place(claim.path(),
				this.messages.say("claim.title", language, this.messages.say("verdict." + claim.verdict(), language),
						claim.statement()),
				this.messages.say("verdict." + claim.verdict() + ".text", language), claim.textLanguage());
	}

	private Feed feed(Stream<Place> pages, String title, String page, String address, Language language,
			Origin origin) {
		List<Place> places = pages.toList();
		Map<String, Changes.Latest> changed = ((places.size() > FEW) ? this.changes.latest()
				: this.changes.latest(places.stream().map(Place::path).toList()))
			.stream()
			.collect(Collectors.toMap(Changes.Latest::path, Function.identity()));
		Map<LocalDate, Long> starts = this.changes.starts()
			.stream()
			.collect(Collectors.toMap(Changes.Start::edition, Changes.Start::first));
		LocalDate today = this.editions.current().date();
		List<Feed.Item> items = places.stream()
			.map((place) -> item(place, changed.get(place.path()), starts, today, language, origin))
			.sorted(Comparator.comparing(Feed.Item::modified).reversed().thenComparing(Feed.Item::url))
			.limit(MOST)
			.toList();
		return new Feed("https://jsonfeed.org/version/1.1", title, origin.to(page, language),
				origin.to(address, language), announcement(language), language.htmlTag(),
				List.of(new Feed.Author(this.messages.say("site.name", language))), items);
	}

	/** What the newest edition announces. */
	private @Nullable String announcement(Language language) {
		return this.recorded.all()
			.stream()
			.findFirst()
			.flatMap((newest) -> this.notes.announcement(newest.id(), language))
			.orElse(null);
	}

	/** What no edition has recorded yet belongs to the edition of today. */
	private Feed.Item item(Place place, Changes.@Nullable Latest changed, Map<LocalDate, Long> starts, LocalDate today,
			Language language, Origin origin) {
		String address = origin.to(place.path(), language);
		String what = (changed == null) ? this.messages.say("feed.new", language) : this.messages.say(
				changed.begun().equals(changed.changed()) ? "feed.added" : "feed.changed", language, changed.edition());
		return new Feed.Item(address, address, place.title(), place.summary(), place.summary() + " " + what,
				(changed != null) ? instant(changed.begun(), changed.first(), starts) : instant(today, 0, Map.of()),
				(changed != null) ? instant(changed.changed(), changed.last(), starts) : instant(today, 0, Map.of()),
				place.words().htmlTag());
	}

	/** So many seconds into the day of the edition as its record has changes before. */
	private static String instant(LocalDate edition, long change, Map<LocalDate, Long> starts) {
		return edition.atStartOfDay(ZoneOffset.UTC)
			.plusSeconds((change - starts.getOrDefault(edition, change)) % Duration.ofDays(1).toSeconds())
			.toInstant()
			.toString();
	}

}
