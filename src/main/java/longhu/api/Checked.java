package longhu.api;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Feeds of the entries that were checked last.
 */
@Component
class Checked {

	/** Readers look at a feed often; older entries are in the indexes. */
	private static final int MOST = 50;

	private final Entries entries;

	private final MessageSource messages;

	Checked(Entries entries, MessageSource messages) {
		this.entries = entries;
		this.messages = messages;
	}

	/** One that writes, after JSON Feed 1.1. */
	record Author(String name) {
	}

	/** An entry, after JSON Feed 1.1; dates are the day of its check at midnight UTC. */
	record Item(String id, String url, String title, String summary, @JsonProperty("content_text") String content,
			@JsonProperty("date_modified") String modified, String language) {

		SyndEntry syndication() {
			SyndEntry entry = new SyndEntryImpl();
			entry.setUri(this.id);
			entry.setLink(this.url);
			entry.setTitle(this.title);
			entry.setUpdatedDate(date());
			SyndContentImpl summary = new SyndContentImpl();
			summary.setType("text");
			summary.setValue(this.summary);
			entry.setDescription(summary);
			return entry;
		}

		private Date date() {
			return Date.from(java.time.Instant.parse(this.modified));
		}

	}

	/**
	 * A feed, after <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>.
	 */
	record Feed(String version, String title, @JsonProperty("home_page_url") String home,
			@JsonProperty("feed_url") String address, String language, List<Author> authors, List<Item> items) {

		/** The same for Atom (RFC 4287). */
		@JsonIgnore
		SyndFeed syndication() {
			SyndFeed feed = new SyndFeedImpl();
			feed.setFeedType("atom_1.0");
			feed.setUri(this.home);
			feed.setTitle(this.title);
			feed.setLanguage(this.language);
			SyndLinkImpl self = new SyndLinkImpl();
			self.setRel("self");
			self.setHref(this.address.replaceFirst("json$", "atom"));
			SyndLinkImpl page = new SyndLinkImpl();
			page.setRel("alternate");
			page.setHref(this.home);
			feed.setLinks(List.of(self, page));
			feed.setAuthor(this.authors.get(0).name());
			feed.setPublishedDate(this.items.isEmpty() ? new Date(0) : this.items.get(0).date());
			feed.setEntries(this.items.stream().map(Item::syndication).toList());
			return feed;
		}

	}

	Feed all(Language language, Origin origin) {
		return feed(this.entries.all(language), say("site.title", language), "/", "/feed.json", language, origin);
	}

	Feed of(Kind kind, Language language, Origin origin) {
		return feed(this.entries.of(kind, language),
				say("site.name", language) + " · " + say("menu." + kind.folder(), language), "/" + kind.folder(),
				"/feed/" + kind.folder() + ".json", language, origin);
	}

	private Feed feed(List<Heading> entries, String title, String page, String address, Language language,
			Origin origin) {
		List<Item> items = entries.stream()
			.filter((entry) -> entry.checked() != null)
			.sorted(Comparator.comparing((Heading entry) -> Objects.requireNonNull(entry.checked()))
				.reversed()
				.thenComparing(Heading::path))
			.limit(MOST)
			.map((entry) -> item(entry, language, origin))
			.toList();
		return new Feed("https://jsonfeed.org/version/1.1", title, origin.to(page, language),
				origin.to(address, language), language.htmlTag(), List.of(new Author(say("site.name", language))),
				items);
	}

	private static Item item(Heading entry, Language language, Origin origin) {
		LocalDate checked = Objects.requireNonNull(entry.checked());
		String address = origin.to(entry.path(), language);
		return new Item(address, address, entry.title(), entry.summary(), entry.summary(),
				checked.atStartOfDay(ZoneOffset.UTC).toInstant().toString(), entry.textLanguage().htmlTag());
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
