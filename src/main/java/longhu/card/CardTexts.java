package longhu.card;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Editions;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.NameView;
import longhu.catalog.Names;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the cards are about.
 */
@Component
class CardTexts {

	private final Entries entries;

	private final Names names;

	private final Claims claims;

	private final Editions editions;

	private final MessageSource messages;

	CardTexts(Entries entries, Names names, Claims claims, Editions editions, MessageSource messages) {
		this.entries = entries;
		this.names = names;
		this.claims = claims;
		this.editions = editions;
		this.messages = messages;
	}

	/** The portal itself, for every page that is about nothing smaller. */
	Card portal(Language language) {
		return card("志", say("card.portal", language), say("site.name", language),
				List.of((language == Language.EN) ? "龍虎志" : "Longhu"), say("site.description", language), language,
				language);
	}

	/** An entry, a section or a claim, by the words of its address. */
	Optional<Card> at(String folder, String slug, Language language) {
		if (folder.equals("claims")) {
			return this.claims.find(slug, language).map((claim) -> claim(claim, language));
		}
		return Kind.ofFolder(folder)
			.flatMap((kind) -> this.entries.find(kind, slug, language)
				.or(() -> this.entries.formerlyAt(kind.path(slug), language)))
			.map((entry) -> entry(entry, language));
	}

	private Card entry(Heading entry, Language language) {
		List<String> names = (entry.kind() == Kind.SECTION) ? List.of(say("article.title", language))
				: names(entry, language);
		return card(entry.kind().seal(), say("kind." + entry.kind().code(), language), entry.title(), names,
				entry.summary(), entry.textLanguage(), language);
	}

	/** The title in the other language of the two that are written, and its reading. */
	private List<String> names(Heading entry, Language language) {
		Language other = language.chinese() ? Language.EN : Language.ZH_HANT;
		Stream<String> titles = this.names.of(entry.id())
			.stream()
			.filter((name) -> name.why().equals("title") && name.language().equals(other.tag()))
			.map(NameView::name);
		return Stream.concat(titles, Stream.of(entry.reading()))
			.filter((name) -> !name.isBlank() && !name.equals(entry.title()))
			.distinct()
			.toList();
	}

	private Card claim(ClaimView claim, Language language) {
		return card("論", say("card.claim", language),
				say("claim.title", language, say("verdict." + claim.verdict(), language), claim.statement()), List.of(),
				say("verdict." + claim.verdict() + ".text", language), claim.textLanguage(), language);
	}

	private Card card(String seal, String kind, String title, List<String> names, String text, Language written,
			Language page) {
		return new Card(seal, kind, title, names, text, written, page, say("site.title", page),
				say("site.edition", page, this.editions.current().date()));
	}

	private String say(String key, Language language, Object... values) {
		return Objects.requireNonNull(this.messages.getMessage(key, List.of(values).toArray(), language.locale()));
	}

}
