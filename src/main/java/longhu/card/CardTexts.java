package longhu.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Editions;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.NameView;
import longhu.catalog.Names;
import org.springframework.stereotype.Component;

/**
 * What the cards are about.
 */
@Component
class CardTexts {

	private final EntryResolver resolver;

	private final Names names;

	private final Claims claims;

	private final Editions editions;

	private final Messages messages;

	CardTexts(EntryResolver resolver, Names names, Claims claims, Editions editions, Messages messages) {
		this.resolver = resolver;
		this.names = names;
		this.claims = claims;
		this.editions = editions;
		this.messages = messages;
	}

	/** The portal itself, for every page that is about nothing smaller. */
	CardText portal(Language language) {
		return card("志", this.messages.say("card.portal", language), this.messages.say("site.name", language),
				List.of((language == Language.EN) ? "龍虎志" : "Longhu"), this.messages.say("site.description", language),
				language, language);
	}

	/** An entry, a section or a claim, by the words of its address. */
	Optional<CardText> at(String folder, String slug, Language language) {
		if (folder.equals("claims")) {
			return this.claims.find(slug, language).map((claim) -> claim(claim, language));
		}
		return this.resolver.everAt(folder + "/" + slug, language).map((entry) -> entry(entry, language));
	}

	private CardText entry(EntrySummary entry, Language language) {
		List<String> names = (entry.kind() == Kind.SECTION) ? List.of(this.messages.say("article.title", language))
				: names(entry, language);
		return card(entry.kind().seal(), this.messages.say("kind." + entry.kind().code(), language), entry.title(),
				names, entry.summary(), entry.textLanguage(), language);
	}

	/** The title in the other language of the two that are written, and its reading. */
	private List<String> names(EntrySummary entry, Language language) {
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

	private CardText claim(ClaimView claim, Language language) {
		return card("論", this.messages.say("card.claim", language),
				this.messages.say("claim.title", language, this.messages.say("verdict." + claim.verdict(), language),
						claim.statement()),
				List.of(), this.messages.say("verdict." + claim.verdict() + ".text", language), claim.textLanguage(),
				language);
	}

	private CardText card(String seal, String kind, String title, List<String> names, String text, Language written,
			Language page) {
		return new CardText(seal, kind, title, names, text, written, page, this.messages.say("site.title", page),
				this.messages.say("site.edition", page, this.editions.current().date()));
	}

}
