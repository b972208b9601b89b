package longhu.api;

import java.net.URI;
import java.util.Locale;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What changed, on all pages, on those of one kind or around one entry, as Atom and as
 * JSON Feed.
 */
@RestController
class FeedController {

	private static final String ATOM = "application/atom+xml";

	private static final String JSON = "application/feed+json";

	private final Feeds feeds;

	FeedController(Feeds feeds) {
		this.feeds = feeds;
	}

	@GetMapping(path = "/feed.atom", produces = ATOM)
	String atom(Locale locale, Origin origin) throws FeedException {
		return write(this.feeds.all(Language.of(locale), origin));
	}

	@GetMapping(path = "/feed/{folder}.atom", produces = ATOM)
	String atom(@PathVariable String folder, Locale locale, Origin origin) throws FeedException {
		return write(this.feeds.of(known(folder), Language.of(locale), origin));
	}

	@GetMapping(path = "/feed/{folder}/{slug}.atom", produces = ATOM)
	String atom(@PathVariable String folder, @PathVariable String slug, Locale locale, Origin origin)
			throws FeedException {
		return write(json(folder, slug, locale, origin));
	}

	@GetMapping(path = "/feed.json", produces = JSON)
	Feed json(Locale locale, Origin origin) {
		return this.feeds.all(Language.of(locale), origin);
	}

	@GetMapping(path = "/feed/{folder}.json", produces = JSON)
	Feed json(@PathVariable String folder, Locale locale, Origin origin) {
		return this.feeds.of(known(folder), Language.of(locale), origin);
	}

	@GetMapping(path = "/feed/{folder}/{slug}.json", produces = JSON)
	Feed json(@PathVariable String folder, @PathVariable String slug, Locale locale, Origin origin) {
		return this.feeds.of(folder, slug, Language.of(locale), origin)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Where people look for a feed. */
	@GetMapping({ "/feed", "/feed.xml", "/rss", "/rss.xml", "/atom.xml" })
	ResponseEntity<Void> usual(Locale locale) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(Language.of(locale).prefix() + "/feed.atom"))
			.build();
	}

	private static String known(String folder) {
		if (!Feeds.known(folder)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return folder;
	}

	private static String write(Feed feed) throws FeedException {
		return new SyndFeedOutput().outputString(feed.syndication());
	}

}
