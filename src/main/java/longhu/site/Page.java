package longhu.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Annex;
import longhu.catalog.At;
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

	private final RubyNames rubyNames;

	private final Lens lens;

	Page(CurrentEdition edition, Vocabulary vocabulary, SiteProperties properties, List<Annex> annexes, Forms forms,
			RubyNames rubyNames, Lens lens) {
		this.rubyNames = rubyNames;
		this.forms = forms;
		this.lens = lens;
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
	 * @param annexes what spokes add, asked for only where a page is rendered; nothing to
	 * one that says what is wrong
	 * @param forms in which the address comes besides the page, unless something is wrong
	 * @param lens the time that it is looked at from, or null if it knows no time
	 * @param question what a page that answers questions was asked, with its question
	 * mark, or an empty text
	 * @param asked what any page was asked
	 */
	record Frame(Language language, String path, String origin, Edition edition, @Nullable String errors,
			List<Kind> kinds, Supplier<List<Added>> annexes, Supplier<List<Forms.Form>> forms, Lens.@Nullable View lens,
			String question, Asked asked) {

		/** The time that the page is looked at from, or null for now. */
		public @Nullable At at() {
			return (this.lens != null) ? this.lens.at() : null;
		}

		/** An address in the language of this page. */
		public String to(String path) {
			return path.startsWith("/")
					? this.language.prefix() + ((path.equals("/") && !this.language.prefix().isEmpty()) ? "/" : path)
					: path;
		}

		/** The address of this page's other forms, before their suffix. */
		public String file() {
			return to(Forms.file(this.path));
		}

		/** The address of this page in another language. */
		public String in(Language other) {
			return other.prefix() + this.path;
		}

		/** Whether the page is a work of its own, and not a way to others. */
		public boolean work() {
			return this.path.equals("/article")
					|| this.path.matches("/(" + Kind.FOLDERS + "|article|claims|sources)/.+");
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
		if (request.getRequestURI().startsWith("/api/")) {
			return;
		}
		Object at = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
		String path = (at != null) ? "/" : request.getRequestURI();
		Language language = LanguageFilter.of(request);
		String origin = this.properties.origin(request);
		Asked asked = (at != null) ? Asked.NOTHING : Asked.of(request);
		String question = !Places.asking(path) ? "" : (asked != null) ? asked.question() : null;
		List<Forms.Form> forms = (at != null || question == null) ? List.of() : this.forms.of(path);
		for (Forms.Form form : forms) {
			response.addHeader(HttpHeaders.LINK, "<" + origin + language.prefix() + Forms.file(path) + form.suffix()
					+ question + ">; rel=\"alternate\"; type=\"" + form.type() + "\"");
		}
		if (path.equals("/")) {
			response.addHeader(HttpHeaders.LINK, "<" + origin + WellKnownController.CATALOG + ">; rel=\"api-catalog\"");
		}
		String known = Objects.requireNonNullElse(question, "");
		Supplier<List<Added>> annexes = SingletonSupplier
			.of(() -> (at != null || failed(response)) ? List.of() : added(path, known, language, new Origin(origin)));
		Lens.View view = (at != null) ? null : this.lens.of(request);
		model.addAttribute("page",
				new Frame(language, path, origin, this.edition.get(), this.edition.errors(), Kind.indexed(), annexes,
						() -> failed(response) ? List.of() : forms, view, known,
						Objects.requireNonNullElse(asked, Asked.NOTHING)));
		if (view != null && view.at() != null) {
			request.setAttribute(LensLinks.ATTRIBUTE, view.at().text());
			model.addAttribute("noindex", true);
		}
		model.addAttribute("words", this.vocabulary);
		model.addAttribute("rubyNames", this.rubyNames);
	}

	private static boolean failed(HttpServletResponse response) {
		return response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
	}

	private List<Added> added(String path, String question, Language language, Origin origin) {
		List<Added> added = new ArrayList<>();
		for (Annex annex : this.annexes) {
			Object shown = annex.of(path, question, language, origin);
			if (shown != null) {
				added.add(new Added(annex.template(), shown));
			}
		}
		return added;
	}

}
