package longhu.site;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Edition;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What every page knows: its language, its address, the edition, the vocabulary. The same
 * for everyone, so that a page can be cached whole.
 */
@ControllerAdvice
class Page {

	private final CurrentEdition edition;

	private final Vocabulary vocabulary;

	private final SiteProperties properties;

	Page(CurrentEdition edition, Vocabulary vocabulary, SiteProperties properties) {
		this.edition = edition;
		this.vocabulary = vocabulary;
		this.properties = properties;
	}

	/**
	 * The frame of a page.
	 *
	 * @param language the language of the page
	 * @param path its address without language prefix
	 * @param origin of absolute addresses
	 * @param errors the report of broken content while an editor works, or null
	 */
	record Frame(Language language, String path, String origin, Edition edition, @Nullable String errors,
			List<Kind> kinds) {

		/** An address in the language of this page. */
		public String to(String path) {
			return path.startsWith("/")
					? this.language.prefix() + ((path.equals("/") && !this.language.prefix().isEmpty()) ? "/" : path)
					: path;
		}

		/** The address of this page in another language. */
		public String in(Language other) {
			return other.prefix() + this.path;
		}

		public List<Language> languages() {
			return Arrays.asList(Language.values());
		}

		/** The menu item that this page belongs to: the first word of its address. */
		public String place() {
			String[] parts = this.path.split("/");
			return (parts.length > 1) ? parts[1] : "";
		}

	}

	@ModelAttribute
	void frame(HttpServletRequest request, Model model) {
		Object at = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
		String path = (at != null) ? "/" : request.getRequestURI();
		model.addAttribute("page", new Frame(LanguageFilter.of(request), path, this.properties.origin(request),
				this.edition.get(), this.edition.errors(), Kind.indexed()));
		model.addAttribute("words", this.vocabulary);
	}

}
