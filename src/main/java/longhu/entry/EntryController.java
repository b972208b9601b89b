package longhu.entry;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import longhu.catalog.AsOf;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.GoneAddress;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of an entry, whatever its kind; from former addresses and other names to it.
 */
@Controller
class EntryController {

	private final EntryResolver resolver;

	private final Entries entries;

	private final EntryPage page;

	EntryController(EntryResolver resolver, Entries entries, EntryPage page) {
		this.resolver = resolver;
		this.entries = entries;
		this.page = page;
	}

	@GetMapping(path = "/{folder:" + Kind.FOLDERS + "}/{slug}", produces = MediaType.TEXT_HTML_VALUE)
	Object entry(@PathVariable String folder, @PathVariable String slug, @Nullable AsOf at, Locale locale,
			Model model) {
		Language language = Language.of(locale);
		Optional<EntrySummary> entry = this.resolver.at(folder + "/" + slug, language);
		if (entry.isEmpty()) {
			return elsewhere(folder, slug, at, language);
		}
		this.page.fill(entry.get(), at, language, model);
		return "entry/entry";
	}

	/** A former address, one that is gone, or another name of an entry of this kind. */
	private Object elsewhere(String folder, String slug, @Nullable AsOf at, Language language) {
		String path = "/" + folder + "/" + slug;
		Optional<EntrySummary> moved = this.entries.formerlyAt(path, language);
		if (moved.isPresent()) {
			return moved(moved.get(), at, language);
		}
		Optional<GoneAddress> gone = this.entries.gone(path);
		if (gone.isPresent()) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		List<EntrySummary> named = this.resolver.named(slug, language)
			.stream()
			.filter((entry) -> entry.kind().folder().equals(folder))
			.toList();
		if (named.size() == 1) {
			return moved(named.get(0), at, language);
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	private static ResponseEntity<Void> moved(EntrySummary entry, @Nullable AsOf at, Language language) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.location(URI.create(language.prefix() + entry.path() + ((at != null) ? "?at=" + at : "")))
			.build();
	}

}
