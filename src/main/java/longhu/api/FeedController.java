package longhu.api;

import java.util.List;
import java.util.Locale;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The entries that were checked last, of all kinds or of one, as Atom and as JSON Feed.
 */
@RestController
class FeedController {

	private static final String ATOM = "application/atom+xml";

	private static final String JSON = "application/feed+json";

	private final Checked checked;

	FeedController(Checked checked) {
		this.checked = checked;
	}

	@GetMapping(path = "/feed.atom", produces = ATOM)
	String atom(Locale locale, Origin origin) throws FeedException {
		return write(this.checked.all(Language.of(locale), origin));
	}

	@GetMapping(path = "/feed/{folder}.atom", produces = ATOM)
	String atom(@PathVariable String folder, Locale locale, Origin origin) throws FeedException {
		return write(this.checked.of(kind(folder), Language.of(locale), origin));
	}

	@GetMapping(path = "/feed.json", produces = JSON)
	Checked.Feed json(Locale locale, Origin origin) {
		return this.checked.all(Language.of(locale), origin);
	}

	@GetMapping(path = "/feed/{folder}.json", produces = JSON)
	Checked.Feed json(@PathVariable String folder, Locale locale, Origin origin) {
		return this.checked.of(kind(folder), Language.of(locale), origin);
	}

	private static Kind kind(String folder) {
		return Kind.ofFolder(folder)
			.filter(List.copyOf(Kind.indexed())::contains)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	private static String write(Checked.Feed feed) throws FeedException {
		return new SyndFeedOutput().outputString(feed.syndication());
	}

}
