package longhu.api;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import org.jspecify.annotations.Nullable;

/**
 * A feed, after <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>, the
 * newest item first.
 *
 * @param home the page that says the same
 * @param address of the feed itself
 * @param description what the newest edition announces; in Atom the subtitle
 */
record Feed(String version, String title, @JsonProperty("home_page_url") String home,
		@JsonProperty("feed_url") String address,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String description, String language, List<Author> authors,
		List<Item> items) {

	/** One that writes. */
	record Author(String name) {
	}

	/**
	 * A page that changed.
	 *
	 * @param content its summary, and in which edition it came or changed
	 * @param published the day of the edition in which it came, and a second of it for
	 * each place in the record of the edition, so that no two have the same instant
	 * @param modified the same of the edition in which it changed last
	 */
	record Item(String id, String url, String title, String summary, @JsonProperty("content_text") String content,
			@JsonProperty("date_published") String published, @JsonProperty("date_modified") String modified,
			String language) {

		SyndEntry syndication(List<SyndPerson> authors) {
			SyndEntry entry = new SyndEntryImpl();
			entry.setAuthors(authors);
			entry.setUri(this.id);
			entry.setLink(this.url);
			entry.setTitle(this.title);
			entry.setPublishedDate(date(this.published));
			entry.setUpdatedDate(date(this.modified));
			entry.setDescription(text(this.summary));
			entry.setContents(List.of(text(this.content)));
			return entry;
		}

		private static SyndContentImpl text(String text) {
			SyndContentImpl content = new SyndContentImpl();
			content.setType("text");
			content.setValue(text);
			return content;
		}

		private static Date date(String instant) {
			return Date.from(Instant.parse(instant));
		}

	}

	/** The same for Atom (RFC 4287). */
	@JsonIgnore
	SyndFeed syndication() {
		SyndFeed feed = new SyndFeedImpl();
		feed.setFeedType("atom_1.0");
		feed.setUri(this.address.replaceFirst("json$", "atom"));
		feed.setTitle(this.title);
		feed.setLanguage(this.language);
		feed.setDescription(this.description);
		SyndLinkImpl self = new SyndLinkImpl();
		self.setRel("self");
		self.setHref(this.address.replaceFirst("json$", "atom"));
		SyndLinkImpl page = new SyndLinkImpl();
		page.setRel("alternate");
		page.setHref(this.home);
		feed.setLinks(List.of(self, page));
		feed.setAuthors(people());
		feed.setPublishedDate(this.items.isEmpty() ? new Date(0) : Item.date(this.items.get(0).modified()));
		feed.setEntries(this.items.stream().map((item) -> item.syndication(people())).toList());
		return feed;
	}

	private List<SyndPerson> people() {
		return this.authors.stream().map((author) -> {
			SyndPerson person = new SyndPersonImpl();
			person.setName(author.name());
			return person;
		}).toList();
	}

}
