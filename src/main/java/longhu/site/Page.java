package longhu.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Annex;
import longhu.catalog.Edition;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
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

	private final List<Annex> annexes;

	private final Forms forms;

	Page(CurrentEdition edition, Vocabulary vocabulary, SiteProperties properties, List<Annex> annexes, Forms forms) {
		this.forms = forms;
		this.edition = edition;
		this.vocabulary = vocabulary;
		this.properties = properties;
		this.annexes = annexes.stream().sorted(Comparator.comparingInt(Annex::order)).toList();
	}

	/** What an annex adds to this page, and the template that renders it. */
	record Added(String template, Object shown) {
	}

	/**
	 * The frame of a page.
	 *
	 * @param language the language of the page
	 * @param path its address without language prefix
	 * @param origin of absolute addresses
	 * @param errors the report of broken content while an editor works, or null
	 * @param annexes what spokes add, asked for only where a page is rendered
	 * @param forms in which the address comes besides the page
	 */
	record Frame(Language language, String path, String origin, Edition edition, @Nullable String errors,
			List<Kind> kinds, Supplier<List<Added>> annexes, List<Forms.Form> forms) {

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
	void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
		Object at = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
		String path = (at != null) ? "/" : request.getRequestURI();
		Language language = LanguageFilter.of(request);
		String origin = this.properties.origin(request);
		// what answers a question answers it in every form
		String query = (Places.ASKING.contains(path) && request.getQueryString() != null)
				? "?" + request.getQueryString() : "";
		List<Forms.Form> forms = (at != null) ? List.of()
				: this.forms.of(path).stream().map((form) -> form.with(query)).toList();
		for (Forms.Form form : forms) {
			response.addHeader(HttpHeaders.LINK, "<" + origin + language.prefix() + path + form.suffix()
					+ ">; rel=\"alternate\"; type=\"" + form.type() + "\"");
		}
		Supplier<List<Added>> annexes = SingletonSupplier
			.of(() -> (at != null) ? List.of() : added(path, language, new Origin(origin)));
		model.addAttribute("page", new Frame(language, path, origin, this.edition.get(), this.edition.errors(),
				Kind.indexed(), annexes, forms));
		model.addAttribute("words", this.vocabulary);
	}

	private List<Added> added(String path, Language language, Origin origin) {
		List<Added> added = new ArrayList<>();
		for (Annex annex : this.annexes) {
			Object shown = annex.of(path, language, origin);
			if (shown != null) {
				added.add(new Added(annex.template(), shown));
			}
		}
		return added;
	}

}
