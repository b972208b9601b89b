package longhu.api;

import java.util.regex.Pattern;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.PageContribution;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * In the head of an index the feed of its kind, of an entry its own: so that a feed
 * reader finds it there.
 */
@Component
@Order(60)
class FeedLinks implements PageContribution {

	private static final Pattern ENTRY = Pattern.compile("/(?:" + Kind.FOLDERS + "|article)/[^/]+");

	@Override
	public String template() {
		return "api/feed";
	}

	/** The address of the feed without its suffix. */
	@Override
	public @Nullable Object of(String path, String question, Language language, Origin origin) {
		return Feeds.known(path.substring(1)) || ENTRY.matcher(path).matches() ? "/feed" + path : null;
	}

}
