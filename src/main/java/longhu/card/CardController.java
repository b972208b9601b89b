package longhu.card;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Cards as pictures of 1200 × 630 pixels, the shape that Open Graph's readers show whole.
 */
@RestController
class CardController {

	private final Subjects subjects;

	private final Cards cards;

	CardController(Subjects subjects, Cards cards) {
		this.subjects = subjects;
		this.cards = cards;
	}

	@GetMapping(path = "/card.png", produces = MediaType.IMAGE_PNG_VALUE)
	byte[] portal(Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		return picture(this.subjects.portal(language), response);
	}

	@GetMapping(path = "/card/{folder}/{slug}.png", produces = MediaType.IMAGE_PNG_VALUE)
	byte[] card(@PathVariable String folder, @PathVariable String slug, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		return picture(this.subjects.at(folder, slug, language)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), response);
	}

	private byte[] picture(Card card, HttpServletResponse response) {
		return this.cards.draw(card).orElseGet(() -> {
			// what stands in for a card must not be kept in its place
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			return this.cards.prepared();
		});
	}

}
