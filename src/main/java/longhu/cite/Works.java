package longhu.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import longhu.catalog.Claims;
import longhu.catalog.DateSpan;
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import longhu.catalog.Entries;
import longhu.catalog.Fingerprint;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The works that the pages are. What the portal writes has the portal as its author and
 * the year of the edition; the original article and the sources have their own.
 */
@Component
class Works {

	private final Entries entries;

	private final Claims claims;

	private final Sources sources;

	private final Editions editions;

	private final MessageSource messages;

	Works(Entries entries, Claims claims, Sources sources, Editions editions, MessageSource messages) {
		this.entries = entries;
		this.claims = claims;
		this.sources = sources;
		this.editions = editions;
		this.messages = messages;
	}

	/**
	 * The work that is the page at an address without language prefix, or empty.
	 */
	Optional<Work> at(String path, Language language, Origin origin) {
		String[] words = path.split("/");
		if (words.length == 2 && words[1].equals("article")) {
			return Optional.of(original(language));
		}
		if (words.length != 3 || heading(path) != null) {
			return title(path, language).map((title) -> page(path, title, language, origin));
		}
		return switch (words[1]) {
			case "editions" -> Optional
				.of(page(path, say("site.edition", language, words[2].replaceFirst("-[^-]*$", "")), language, origin));
			case "claims" -> this.claims.find(words[2], language).map((claim) -> claim(claim, language, origin));
			case "sources" -> this.sources.find(words[2]).map((source) -> source(source, source.title()));
			default -> Kind.ofFolder(words[1])
				.flatMap((kind) -> this.entries.find(kind, words[2], language)
					.or(() -> this.entries.formerlyAt(kind.path(words[2]), language)))
				.map((entry) -> entry(entry, language, origin));
		};
	}

	/** A paragraph or claim, or a sentence of it, as it stands in the edition. */
	Work pinpoint(Passage passage, Language language, Origin origin) {
		Work page = at("/" + passage.of(), language, origin).orElseThrow();
		String sentence = (passage.sentence() > 0) ? "-s" + passage.sentence() : "";
		String place = say((passage.number() > 0) ? "cite.place.paragraph" : "cite.place.claim", language,
				passage.number())
				+ ((passage.sentence() > 0) ? say("cite.place.sentence", language, passage.sentence()) : "");
		Work pinned = page.at(passage.fragment(), (passage.number() > 0) ? String.valueOf(passage.number()) : null,
				place + say("cite.stands", language, edition().name(), passage.hash()), passage.words());
		return pinned.named(pinned.key() + sentence);
	}

	/** The article that all of this is about; its title in the language of the page. */
	Work original(Language language) {
		return source(this.sources.find("article").orElseThrow(), say("article.title", language));
	}

	/** Whether the page at an address comes as records too. */
	static boolean recorded(String path) {
		return !path.equals("/")
				&& (heading(path) != null || path.equals("/article") || path.matches("/(?!editions/)[^/]+/[^/]+"));
	}

	/**
	 * The heading of a page that is no entry: as the menu has it unless said otherwise.
	 */
	private Optional<String> title(String path, Language language) {
		String word = path.substring(1).replace('/', '.');
		String otherwise = Set.of("api", "data").contains(word) ? word + ".title" : "menu." + word;
		return Optional.ofNullable(this.messages.getMessage(Objects.requireNonNullElse(heading(path), otherwise), null,
				null, language.locale()));
	}

	/** The key of the text that is the heading of such a page, or null. */
	private static @Nullable String heading(String path) {
		return switch (path) {
			case "/" -> "home.title";
			case "/about/quality" -> "quality.title";
			case "/claims", "/sources", "/terms", "/about", "/timeline", "/numbers", "/network", "/editions",
					"/verify" ->
				"menu." + path.substring(1);
			default -> path.startsWith("/index/") ? path.substring(1).replace('/', '.')
					: Kind.ofFolder(path.substring(1)).map((kind) -> "menu." + kind.folder()).orElse(null);
		};
	}

	private Work page(String path, String title, Language language, Origin origin) {
		return new Work(Form.PAGE, key(path, language), title, List.of(say("site.name", language)), year(),
				say("site.title", language), null, language.htmlTag(), origin.to(path, language));
	}

	private Work entry(Heading entry, Language language, Origin origin) {
		boolean section = entry.kind() == Kind.SECTION;
		String name = say("site.name", language);
		return new Work(section ? Form.CHAPTER : Form.ENTRY, key(entry.path(), language), entry.title(), List.of(name),
				year(), say(section ? "article.title" : "site.title", language), section ? name : null,
				language.htmlTag(), origin.to(entry.path(), language));
	}

	private Work claim(Claims.Shown claim, Language language, Origin origin) {
		String note = say("cite.place.claim", language)
				+ say("cite.stands", language, edition().name(), Fingerprint.of(claim.statement()));
		return page(claim.path(), claim.statement(), language, origin).at("", null, note, claim.textLanguage());
	}

	private static Work source(Sources.Shown source, String title) {
		List<String> authors = (source.author() == null) ? List.of()
				: Arrays.asList(source.author().split(",\\s*|\\s+and\\s+|、"));
		return new Work(source.kind().equals("press") ? Form.NEWS : Form.PAGE, "source-" + source.code(), title,
				authors, source.published(), source.publisher(), null, source.language(), source.url());
	}

	Edition edition() {
		return this.editions.current();
	}

	private DateSpan year() {
		return DateSpan.of(String.valueOf(edition().date().getYear()));
	}

	private static String key(String path, Language language) {
		return ("longhu" + language.prefix() + path).replaceFirst("/$", "").replace('/', '-');
	}

	private String say(String key, Language language, Object... words) {
		return this.messages.getMessage(key, words, language.locale());
	}

}
