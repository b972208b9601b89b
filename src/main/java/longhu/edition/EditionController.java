package longhu.edition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Changes;
import longhu.catalog.EditionNotes;
import longhu.catalog.Language;
import longhu.catalog.RecordedEdition;
import longhu.catalog.RecordedEditions;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The editions that were recorded, and what one of them changed.
 */
@Controller
class EditionController {

	private final RecordedEditions editions;

	private final Changes changes;

	private final ChangedPages pages;

	private final EditionNotes notes;

	EditionController(RecordedEditions editions, Changes changes, ChangedPages pages, EditionNotes notes) {
		this.editions = editions;
		this.changes = changes;
		this.pages = pages;
		this.notes = notes;
	}

	@GetMapping(path = "/editions", produces = MediaType.TEXT_HTML_VALUE)
	String editions(Model model) {
		model.addAttribute("editions", this.editions.all());
		model.addAttribute("counts", counts());
		return "edition/editions";
	}

	@GetMapping(path = "/editions/{name}", produces = MediaType.TEXT_HTML_VALUE)
	String edition(@PathVariable String name, Locale locale, Model model) {
		RecordedEdition edition = this.editions.find(name)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		model.addAttribute("edition", edition);
		model.addAttribute("announcement", this.notes.announcement(edition.id(), Language.of(locale)).orElse(null));
		model.addAttribute("counts", counts().getOrDefault(edition.id(), Map.of()));
		model.addAttribute("changes", this.pages.of(edition.id(), Language.of(locale)));
		return "edition/edition";
	}

	/**
	 * By edition, then by part, then added, changed and removed: how many.
	 */
	private Map<Integer, Map<String, Map<String, Long>>> counts() {
		return Stream.concat(this.changes.counts().stream(), this.changes.touched().stream())
			.filter((count) -> List.of("entry", "claim", "paragraph", "fact", "relation").contains(count.part().code()))
			.collect(Collectors.groupingBy(Changes.Count::edition, Collectors.groupingBy((count) -> count.part().code(),
					Collectors.toMap(Changes.Count::happening, Changes.Count::number, Long::sum))));
	}

}
