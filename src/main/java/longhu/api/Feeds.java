package longhu.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Changes;
import longhu.catalog.Claims;
import longhu.catalog.Editions;
import longhu.catalog.Entries;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Feeds of what changed: each page once, at the edition in which it changed last.
 */
@Component
class Feeds {

	/** Readers look at a feed often; older changes are on the pages of the editions. */
	private static final int MOST = 50;

	private final Entries entries;

	private final Claims claims;

	private final Changes changes;

	private final Editions editions;

	private final MessageSource messages;

	Feeds(Entries entries, Claims claims, Changes changes, Editions editions, MessageSource messages) {
		this.entries = entries;
		this.claims = claims;
		this.changes = changes;
		this.editions = editions;
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
		return feed(Stream.concat(entries(null, language), claims(language)), say("site.title", language), "/editions",
				"/feed.json", language, origin);
	}

	/** The feed of one kind, or of the claims. */
	Feed of(String folder, Language language, Origin origin) {
		Stream<Place> places = folder.equals("claims") ? claims(language)
				: entries(Kind.ofFolder(folder).orElseThrow(), language);
		return feed(places, say("site.name", language) + " · " + say("menu." + folder, language), "/" + folder,
				"/feed/" + folder + ".json", language, origin);
	}

	private Stream<Place> entries(@Nullable Kind kind, Language language) {
		return ((kind != null) ? this.entries.of(kind, language) : this.entries.all(language)).stream()
			.map((entry) -> new Place(entry.path(), entry.title(), entry.summary(), entry.textLanguage()));
	}

	private Stream<Place> claims(Language language) {
		return this.claims.all(language)
			.stream()
			.map((claim) -> new Place(claim.path(), claim.statement(), say("verdict." + claim.verdict(), language),
					claim.textLanguage()));
	}

	private Feed feed(Stream<Place> places, String title, String page, String address, Language language,
			Origin origin) {
		Map<String, Changes.Latest> changed = this.changes.latest()
			.stream()
			.collect(Collectors.toMap(Changes.Latest::path, Function.identity()));
		LocalDate today = this.editions.current().date();
		List<Feed.Item> items = places.map((place) -> item(place, changed.get(place.path()), today, language, origin))
			.sorted(Comparator.comparing(Feed.Item::modified).reversed().thenComparing(Feed.Item::url))
			.limit(MOST)
			.toList();
		return new Feed("https://jsonfeed.org/version/1.1", title, origin.to(page, language),
				origin.to(address, language), language.htmlTag(), List.of(new Feed.Author(say("site.name", language))),
				items);
	}

	/** What no edition has recorded yet belongs to the edition of today. */
	private Feed.Item item(Place place, Changes.@Nullable Latest changed, LocalDate today, Language language,
			Origin origin) {
		String address = origin.to(place.path(), language);
		String what = (changed == null) ? say("feed.new", language) : say(
				changed.begun().equals(changed.changed()) ? "feed.added" : "feed.changed", language, changed.edition());
		return new Feed.Item(address, address, place.title(), place.summary(), place.summary() + " " + what,
				midnight((changed != null) ? changed.begun() : today),
				midnight((changed != null) ? changed.changed() : today), place.words().htmlTag());
	}

	private static String midnight(LocalDate day) {
		return day.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
	}

	private String say(String key, Language language, Object... words) {
		return this.messages.getMessage(key, words, language.locale());
	}

}
