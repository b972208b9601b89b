package longhu.api;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import longhu.catalog.ContentChanged;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The documents of entries that were asked for last. What an entry says changes only when
 * the content is loaded, and putting it together takes a dozen queries.
 */
@Component
class KeptDocuments {

	/** Some tens of kilobytes each. */
	private static final int MOST = 1_000;

	private final Cache<Key, Documents.OfEntry> kept = Caffeine.newBuilder().maximumSize(MOST).build();

	private final Documents documents;

	KeptDocuments(Documents documents) {
		this.documents = documents;
	}

	private record Key(Kind kind, String slug, Language language, Origin origin) {
	}

	Optional<Documents.OfEntry> entry(Kind kind, String slug, Language language, Origin origin) {
		return Optional.ofNullable(this.kept.get(new Key(kind, slug, language, origin),
				(key) -> this.documents.entry(kind, slug, language, origin).orElse(null)));
	}

	@EventListener
	void forget(ContentChanged change) {
		this.kept.invalidateAll();
	}

}
