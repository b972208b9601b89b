package longhu.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Address;
import longhu.catalog.AsOf;
import longhu.catalog.Edition;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.PageContribution;
import longhu.catalog.Representation;
import longhu.catalog.Sections;
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
class PageAdvice {

	/** Of a question that is repeated, in characters: a header has to hold it. */
	private static final int LONGEST = 500;

	private static final Set<String> FIRST_IN_MENUS = Set.of("eras", "companies", "policies", "people", "organizations",
			"groups");

	private final CurrentEdition edition;

	private final Vocabulary vocabulary;

	private final Mount mount;

	private final List<PageContribution> contributions;

	private final Routes routes;

	private final RubyNames rubyNames;

	private final AsOfPages lens;

	private final Sections sections;

	PageAdvice(CurrentEdition edition, Vocabulary vocabulary, Mount mount, List<PageContribution> contributions,
			Routes routes, RubyNames rubyNames, AsOfPages lens, Sections sections) {
		this.sections = sections;
		this.rubyNames = rubyNames;
		this.routes = routes;
		this.lens = lens;
		this.edition = edition;
		this.vocabulary = vocabulary;
		this.mount = mount;
		this.contributions = contributions;
	}

	/** What an contribution adds to this page, and the template that renders it. */
	record Contribution(String template, Object shown) {
	}

	/**
	 * The frame of a page.
	 *
	 * @param address of the page; of the home page where something is wrong
	 * @param origin of absolute addresses
	 * @param errors the report of broken content while an editor works, or null
	 * @param contributions what spokes add, asked for only where a page is rendered;
	 * nothing to one that says what is wrong
	 * @param forms in which the address comes besides the page, unless something is wrong
	 * @param lens the time that it is looked at from, or null if it knows no time
	 * @param question what a page that answers questions was asked, with its question
	 * mark, or an empty text
	 */
	record PageModel(Address address, String origin, Edition edition, @Nullable String errors,
			Supplier<List<Contribution>> contributions, Supplier<List<Representation>> forms,
			AsOfPages.@Nullable View lens, String question) {

		public Language language() {
			return this.address.language();
		}

		/** The address without language prefix. */
		public String path() {
			return this.address.path();
		}

		/** The time that the page is looked at from, or null for now. */
		public @Nullable AsOf at() {
			return (this.lens != null) ? this.lens.at() : null;
		}

		/**
		 * The items of a menu, with all kinds that the menus do not name in an order of
		 * their own where it says "kinds".
		 */
		public List<String> items(List<String> items) {
			return items.stream()
				.flatMap((item) -> !item.equals("kinds") ? Stream.of(item)
						: folders().stream().filter((folder) -> !FIRST_IN_MENUS.contains(folder)))
				.toList();
		}

		/** The folders of the kinds that have an index. */
		public List<String> folders() {
			return Kind.indexed().stream().map(Kind::folder).toList();
		}

		/** An address in the language of this page. */
		public String to(String path) {
			return path.startsWith("/") ? language().prefix() + path : path;
		}

		/**
		 * Where an error on this page is reported, or null where nobody takes reports.
		 */
		public @Nullable String report() {
			return report("");
		}

		/**
		 * The same of a place on this page.
		 * @param anchor with its {@code #}
		 */
		public @Nullable String report(String anchor) {
			return Report.address(this.edition.contact(), this.origin + in(language()) + anchor, this.edition.name());
		}

		/** The address of this page's other forms, before their suffix. */
		public String file() {
			return to(this.address.file());
		}

		/** The address of this page in another language. */
		public String in(Language other) {
			return other.prefix() + path();
		}

		/** Whether the page is a work of its own, and not a way to others. */
		public boolean work() {
			return path().equals("/article") || path().matches("/(" + Kind.FOLDERS + "|article|claims|sources)/.+");
		}

		public List<Language> languages() {
			return Arrays.asList(Language.values());
		}

		/** The menu item that this page belongs to: the first word of its address. */
		public String place() {
			String[] parts = path().split("/");
			return (parts.length > 1) ? parts[1] : "";
		}

		/** What is asked besides the time looked from, with the question mark. */
		public String besidesTime() {
			return besidesTime(this.address).question();
		}

		/** The parameters besides the time looked from, for a form. */
		public List<Map.Entry<String, String>> others() {
			return besidesTime(this.address).query()
				.entrySet()
				.stream()
				.flatMap((parameter) -> parameter.getValue()
					.stream()
					.map((value) -> Map.entry(parameter.getKey(), value)))
				.toList();
		}

		private static Address besidesTime(Address address) {
			SortedMap<String, List<String>> others = new TreeMap<>();
			address.query().forEach((name, values) -> {
				List<String> said = values.stream().filter((value) -> !value.isBlank()).toList();
				if (!name.equals(AsOfPages.PARAMETER) && !said.isEmpty()) {
					others.put(name, said);
				}
			});
			Address other = new Address(address.language(), address.path(), address.representation(), others);
			return (other.question().length() <= LONGEST) ? other : Address.of(address.path());
		}

	}

	@ModelAttribute
	void frame(HttpServletRequest request, HttpServletResponse response, Model model) {
		if (request.getRequestURI().startsWith("/api/")) {
			return;
		}
		boolean wrong = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
		Language language = AddressFilter.of(request).language();
		Address address = wrong ? Address.of("/").in(language) : AddressFilter.of(request);
		String path = address.path();
		String origin = this.mount.origin(request);
		String question = SitemapUrls.asking(path) ? address.question() : "";
		List<Representation> forms = (wrong || question.length() > LONGEST) ? List.of()
				: this.routes.at(path).representations();
		for (Representation form : forms) {
			response.addHeader(HttpHeaders.LINK, "<" + origin + language.prefix() + address.file() + form.suffix()
					+ question + ">; rel=\"alternate\"; type=\"" + form.type() + "\"");
		}
		if (path.equals("/")) {
			response.addHeader(HttpHeaders.LINK, "<" + origin + WellKnownController.CATALOG + ">; rel=\"api-catalog\"");
		}
		String known = (question.length() > LONGEST) ? "" : question;
		Supplier<List<Contribution>> contributions = SingletonSupplier
			.of(() -> (wrong || failed(response)) ? List.of() : added(path, known, language, new Origin(origin)));
		AsOfPages.View view = wrong ? null : this.lens.of(request);
		model.addAttribute("page",
				new PageModel(address, origin, this.edition.get(), this.edition.errors(), contributions,
						() -> failed(response) ? List.of() : forms.stream().filter(Representation::inHead).toList(),
						view, known));
		if (view != null && view.at() != null) {
			request.setAttribute(PageLinks.AT, view.at().text());
			model.addAttribute("noindex", true);
		}
		model.addAttribute("words", this.vocabulary);
		model.addAttribute("rubyNames", this.rubyNames);
		model.addAttribute("articleSections", this.sections);
	}

	private static boolean failed(HttpServletResponse response) {
		return response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
	}

	private List<Contribution> added(String path, String question, Language language, Origin origin) {
		List<Contribution> added = new ArrayList<>();
		for (PageContribution contribution : this.contributions) {
			Object shown = contribution.of(path, question, language, origin);
			if (shown != null) {
				added.add(new Contribution(contribution.template(), shown));
			}
		}
		return added;
	}

}
