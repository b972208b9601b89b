package longhu.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.DateSpan;
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.RecordedEditions;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.TextHash;
import org.springframework.stereotype.Component;

/**
 * The works that the pages are. What the portal writes has the portal as its author and
 * the year of the edition; the original article and the sources have their own.
 */
@Component
class Works {

	private final EntryResolver resolver;

	private final Claims claims;

	private final Sources sources;

	private final Editions editions;

	private final RecordedEditions recorded;

	private final Headings headings;

	private final Messages messages;

	Works(EntryResolver resolver, Claims claims, Sources sources, Editions editions, RecordedEditions recorded,
			Headings headings, Messages messages) {
		this.recorded = recorded;
		this.headings = headings;
		this.resolver = resolver;
		this.claims = claims;
		this.sources = sources;
		this.editions = editions;
		this.messages = messages;
	}

	/**
	 * The work that is the page at an address without language prefix, or empty.
	 * @param question behind the address, or empty; see {@link Headings#question}
	 */
	Optional<Work> at(String path, String question, Language language, Origin origin) {
		String[] words = path.split("/");
		if (path.equals("/article")) {
			return Optional.of(original(language));
		}
		Optional<String> heading = this.headings.of(path, question, language);
		if (heading.isPresent() || words.length != 3) {
			return heading.map((title) -> page(path + question, title, language, origin));
		}
		return switch (words[1]) {
			case "editions" -> this.recorded.find(words[2])
				.map((edition) -> page(path, this.messages.say("site.edition", language, edition.date()), language,
						origin));
			case "claims" -> this.claims.find(words[2], language).map((claim) -> claim(claim, language, origin));
			case "sources" -> this.sources.find(words[2]).map((source) -> source(source, source.title()));
			default -> this.resolver.everAt(path, language).map((entry) -> entry(entry, language, origin));
		};
	}

	/** A paragraph or claim, or a sentence of it, as it stands in the edition. */
	Work pinpoint(Passage passage, Language language, Origin origin) {
		Work page = at("/" + passage.of(), "", language, origin).orElseThrow();
		String sentence = (passage.sentence() > 0) ? "-s" + passage.sentence() : "";
		String place = this.messages.say((passage.number() > 0) ? "cite.place.paragraph" : "cite.place.claim", language,
				passage.number())
				+ ((passage.sentence() > 0) ? this.messages.say("cite.place.sentence", language, passage.sentence())
						: "");
		Work pinned = page.at(passage.fragment(), (passage.number() > 0) ? String.valueOf(passage.number()) : null,
				place + this.messages.say("cite.stands", language, edition().name(), passage.hash()), passage.words());
		return pinned.named(pinned.key() + sentence);
	}

	/** The article that all of this is about: its own title, and what that means. */
	Work original(Language language) {
		SourceView article = this.sources.find("article").orElseThrow();
		Work work = source(article, article.title());
		return (language == Language.EN) ? work.meaning(this.messages.say("article.title", language)) : work;
	}

	private Work page(String path, String title, Language language, Origin origin) {
		Edition edition = edition();
		boolean data = path.equals("/data");
		String site = this.messages.say("site.title", language);
		return new Work(data ? Form.DATASET : Form.PAGE, key(path, language), title,
				List.of(this.messages.say("site.name", language)), year(edition), data ? null : site,
				data ? site : null, language.htmlTag(), origin.to(path, language))
			.in(edition);
	}

	private Work entry(EntrySummary entry, Language language, Origin origin) {
		Edition edition = edition();
		boolean section = entry.kind() == Kind.SECTION;
		String name = this.messages.say(section ? "cite.restated" : "site.name", language);
		Work work = new Work(section ? Form.CHAPTER : Form.ENTRY, key(entry.path(), language), entry.title(),
				List.of(name), year(edition), this.messages.say("site.title", language), null, language.htmlTag(),
				origin.to(entry.path(), language))
			.in(edition);
		return section ? work.within(original(language)) : work;
	}

	private Work claim(ClaimView claim, Language language, Origin origin) {
		String verdict = this.messages.say("verdict." + claim.verdict(), language);
		String note = this.messages.say("cite.place.claim", language)
				+ this.messages.say("cite.verdict", language, verdict, claim.asOf())
				+ this.messages.say("cite.stands", language, edition().name(), TextHash.of(claim.statement()));
		return page(claim.path(), this.messages.say("claim.title", language, verdict, claim.statement()), language,
				origin)
			.at("", null, note, claim.textLanguage());
	}

	Work source(SourceView source, String title) {
		List<String> authors = (source.author() == null) ? List.of()
				: Arrays.asList(source.author().split(",\\s*|\\s+and\\s+|、"));
		return new Work(source.kind().equals("press") ? Form.NEWS : Form.PAGE, "source-" + source.code(), title,
				authors, source.published(), source.publisher(), null, source.language(), source.url())
			.in(edition());
	}

	Edition edition() {
		return this.editions.current();
	}

	private static DateSpan year(Edition edition) {
		return DateSpan.of(String.valueOf(edition.date().getYear()));
	}

	private static String key(String path, Language language) {
		String[] asked = path.split("\\?", 2);
		String question = (asked.length > 1) ? "-" + TextHash.of(asked[1]) : "";
		return ("longhu" + language.prefix() + asked[0]).replaceFirst("/$", "").replace('/', '-') + question;
	}

}
