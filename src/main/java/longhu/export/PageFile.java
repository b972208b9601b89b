package longhu.export;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * A page as a file: links lead to files, scripts are classic, the policy of the headers
 * stands in the page.
 */
final class PageFile {

	/**
	 * {@code file:} beside {@code 'self'}: from disk a browser may hold no file for the
	 * same origin.
	 */
	private static final String POLICY = "default-src 'none'; base-uri 'none'; script-src 'self' file:; style-src 'self' file:; "
			+ "img-src 'self' file: data:; font-src 'self' file:; form-action 'self' file: %s";

	private static final List<String> LINKS = List.of("href", "xlink:href", "src");

	private final Addresses addresses;

	private final Scripts scripts;

	private final Function<String, Boolean> assets;

	private final Consumer<String> found;

	private final String path;

	private final String file;

	private final Document page;

	/**
	 * Reads a page.
	 * @param origin at which it was asked for
	 * @param path with the language prefix
	 * @param assets takes the path of a module and says whether it can be had
	 * @param found takes the paths of other pages and files
	 */
	PageFile(String html, String origin, String path, Addresses addresses, Scripts scripts,
			Function<String, Boolean> assets, Consumer<String> found) {
		this.addresses = addresses;
		this.scripts = scripts;
		this.assets = assets;
		this.found = found;
		this.path = path;
		this.file = addresses.of(path, null).file();
		this.page = Jsoup.parse(addresses.atHome(html, origin), origin + path,
				Parser.htmlParser().settings(ParseSettings.preserveCase));
		this.page.outputSettings().prettyPrint(false);
		this.page.stream()
			.flatMap((element) -> element.attributes().asList().stream())
			.forEach((attribute) -> attribute.setValue(addresses.withoutPrefix(attribute.getValue())));
	}

	byte[] bytes() {
		scripts();
		this.page.stream().forEach(this::element);
		Element charset = this.page.selectFirst("meta[charset]");
		if (charset != null) {
			charset.after(new Element("meta").attr("http-equiv", "Content-Security-Policy")
				.attr("content", POLICY.formatted(this.addresses.atHome("/"))));
		}
		return this.page.outerHtml().getBytes(StandardCharsets.UTF_8);
	}

	private void scripts() {
		for (Element script : this.page.select("script[type=module]")) {
			if (this.assets.apply(script.attr("src"))) {
				script.removeAttr("type").attr("defer", "");
			}
			else {
				script.remove();
			}
		}
		Element first = this.page.selectFirst("script[src][defer]");
		if (first == null) {
			return;
		}
		for (String added : this.scripts.added()) {
			first.before(new Element("script").attr("src", new Target("", added).seenFrom(this.file, null))
				.attr("defer", ""));
		}
	}

	private void element(Element element) {
		for (String attribute : LINKS) {
			if (element.hasAttr(attribute)) {
				link(element, attribute);
			}
		}
		if (element.normalName().equals("form") && element.hasAttr("action")) {
			form(element);
		}
	}

	private void link(Element element, String attribute) {
		String link = element.attr(attribute);
		if (link.startsWith("?")) {
			element.attr(attribute, rewritten(this.path + link, true));
		}
		if (!link.startsWith("/") || link.startsWith("//")) {
			return;
		}
		boolean head = element.normalName().equals("link")
				&& !List.of("stylesheet", "icon", "apple-touch-icon").contains(element.attr("rel"));
		element.attr(attribute, rewritten(link, head));
	}

	/** A form asks a question: only one that works from disk stays here. */
	private void form(Element form) {
		String action = form.attr("action");
		if (action.startsWith("/")) {
			form.attr("action", rewritten(action, !this.scripts.answers(action)));
		}
	}

	private String rewritten(String link, boolean outside) {
		URI address;
		try {
			address = URI.create(link);
		}
		catch (IllegalArgumentException ex) {
			return this.addresses.atHome(link);
		}
		String target = address.getRawPath();
		if (outside) {
			return this.addresses.atHome(link);
		}
		Target known = this.addresses.of(target, address.getRawQuery());
		if (known.address() != null) {
			this.found.accept(known.address());
		}
		return known.seenFrom(this.file, address.getRawFragment());
	}

}
