package longhu.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import longhu.catalog.Claims;
import longhu.catalog.DateSpan;
import longhu.catalog.Editions;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.Sources;
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
		if (words.length != 3) {
			return Optional.empty();
		}
		return switch (words[1]) {
			case "claims" -> this.claims.find(words[2], language).map((claim) -> claim(claim, language, origin));
			case "sources" -> this.sources.find(words[2]).map((source) -> source(source, source.title()));
			default -> Kind.ofFolder(words[1])
				.flatMap((kind) -> this.entries.find(kind, words[2], language)
					.or(() -> this.entries.formerlyAt(kind.path(words[2]), language)))
				.map((entry) -> entry(entry, language, origin));
		};
	}

	/** The article that all of this is about; its title in the language of the page. */
	Work original(Language language) {
		return source(this.sources.find("article").orElseThrow(), say("article.title", language));
	}

	private Work entry(Heading entry, Language language, Origin origin) {
		boolean section = entry.kind() == Kind.SECTION;
		String name = say("site.name", language);
		return new Work(section ? Form.CHAPTER : Form.ENTRY, key(entry.path(), language), entry.title(), List.of(name),
				edition(), say(section ? "article.title" : "site.title", language), section ? name : null,
				language.htmlTag(), origin.to(entry.path(), language));
	}

	private Work claim(Claims.Shown claim, Language language, Origin origin) {
		return new Work(Form.PAGE, key(claim.path(), language), claim.statement(), List.of(say("site.name", language)),
				edition(), say("site.title", language), null, language.htmlTag(), origin.to(claim.path(), language));
	}

	private static Work source(Sources.Shown source, String title) {
		List<String> authors = (source.author() == null) ? List.of()
				: Arrays.asList(source.author().split(",\\s*|\\s+and\\s+|、"));
		return new Work(source.kind().equals("press") ? Form.NEWS : Form.PAGE, "source-" + source.code(), title,
				authors, source.published(), source.publisher(), null, source.language(), source.url());
	}

	private DateSpan edition() {
		return DateSpan.of(String.valueOf(this.editions.current().date().getYear()));
	}

	private static String key(String path, Language language) {
		return ("longhu" + language.prefix() + path).replace('/', '-');
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
