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

	private final CardTexts texts;

	private final CardImages images;

	CardController(CardTexts texts, CardImages images) {
		this.texts = texts;
		this.images = images;
	}

	@GetMapping(path = "/card.png", produces = MediaType.IMAGE_PNG_VALUE)
	byte[] portal(Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		return picture(this.texts.portal(language), response);
	}

	@GetMapping(path = "/card/{folder}/{slug}.png", produces = MediaType.IMAGE_PNG_VALUE)
	byte[] card(@PathVariable String folder, @PathVariable String slug, Locale locale, HttpServletResponse response) {
		Language language = Language.of(locale);
		return picture(this.texts.at(folder, slug, language)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)), response);
	}

	private byte[] picture(CardText card, HttpServletResponse response) {
		return this.images.draw(card).orElseGet(() -> {
			// what stands in for a card must not be kept in its place
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			return this.images.prepared();
		});
	}

}
