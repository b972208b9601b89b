package longhu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Paragraphs;
import longhu.catalog.Sources;
import longhu.catalog.Terms;
import longhu.hanzi.FoldedName;
import org.springframework.stereotype.Component;

/**
 * Makes the cards of what has no entry of its own: the article's paragraphs, claims,
 * sources and terms.
 */
@Component
class OtherCards {

	private final Entries entries;

	private final Paragraphs paragraphs;

	private final Claims claims;

	private final Sources sources;

	private final Terms terms;

	OtherCards(Entries entries, Paragraphs paragraphs, Claims claims, Sources sources, Terms terms) {
		this.entries = entries;
		this.paragraphs = paragraphs;
		this.claims = claims;
		this.sources = sources;
		this.terms = terms;
	}

	List<Card> cards() {
		List<Card> cards = new ArrayList<>();
		paragraphs(cards);
		claims(cards);
		for (Sources.Shown source : this.sources.all()) {
			String by = (source.publisher() != null) ? source.publisher() : "";
			Card card = card("/sources/" + source.code(), "source", "", Card.same(source.title()), Card.same(by));
			card.date = (source.published() != null) ? String.valueOf(source.published().from()) : "";
			if (source.language() != null && Language.ofTag(source.language()).isPresent()) {
				card.language.add(source.language());
			}
			cards.add(card);
		}
		for (Terms.Shown term : this.terms.all()) {
			if (term.path() == null) {
				cards.add(term(term));
			}
		}
		return cards;
	}

	private void paragraphs(List<Card> cards) {
		Map<String, Map<Language, Paragraphs.Shown>> all = new LinkedHashMap<>();
		Map<String, Map<Language, String>> titles = new HashMap<>();
		for (Language language : Language.values()) {
			for (Heading section : this.entries.of(Kind.SECTION, language)) {
				titles.computeIfAbsent(section.slug(), (none) -> new EnumMap<>(Language.class))
					.put(language, section.title());
			}
			for (Paragraphs.Shown paragraph : this.paragraphs.of(Kind.SECTION, language)) {
				all.computeIfAbsent("/article/" + paragraph.section() + "#" + paragraph.anchor(),
						(none) -> new EnumMap<>(Language.class))
					.put(language, paragraph);
			}
		}
		all.forEach((path, written) -> {
			Paragraphs.Shown first = written.values().iterator().next();
			Card card = card(path, "paragraph", first.number(), titles.getOrDefault(first.section(), Map.of()),
					Map.of());
			Map<Language, List<String>> lines = new EnumMap<>(Language.class);
			written.forEach((language, paragraph) -> lines.put(language, List.of(paragraph.text())));
			card.names = "";
			card.text(lines);
			card.section.add(first.section());
			written.values().forEach((paragraph) -> card.language.add(paragraph.textLanguage().tag()));
			cards.add(card);
		});
	}

	private void claims(List<Card> cards) {
		Map<String, Map<Language, Claims.Shown>> all = new LinkedHashMap<>();
		for (Language language : Language.values()) {
			for (Claims.Shown claim : this.claims.all(language)) {
				all.computeIfAbsent(claim.path(), (none) -> new EnumMap<>(Language.class)).put(language, claim);
			}
		}
		all.forEach((path, written) -> {
			Map<Language, String> titles = new EnumMap<>(Language.class);
			Map<Language, List<String>> lines = new EnumMap<>(Language.class);
			written.forEach((language, claim) -> {
				titles.put(language, claim.statement());
				lines.put(language, List.of(claim.finding().replaceAll("<[^>]*>", "")));
			});
			Card card = card(path, "claim", "", titles, Map.of());
			card.text(lines);
			Claims.Shown first = written.values().iterator().next();
			card.section.add(first.section());
			card.date = first.asOf().toString();
			written.values().forEach((claim) -> card.language.add(claim.textLanguage().tag()));
			cards.add(card);
		});
	}

	private static Card term(Terms.Shown term) {
		Map<Language, String> titles = Card.same(term.taiwan());
		titles.put(Language.ZH_HANS, term.mainland());
		titles.put(Language.EN, term.english());
		String pair = term.taiwan() + " · " + term.mainland() + " · " + term.english();
		Card card = card("/terms#" + FoldedName.of(term.english()), "term", "", titles, Card.same(pair));
		List.of(Language.ZH_HANT, Language.EN, Language.ZH_HANS)
			.forEach((language) -> card.language.add(language.tag()));
		return card;
	}

	private static Card card(String path, String kind, String number, Map<Language, String> titles,
			Map<Language, String> summaries) {
		Card card = new Card(path, kind);
		List<Card.Named> names = new ArrayList<>();
		if (kind.equals("term")) {
			titles.forEach((language, title) -> names
				.add(new Card.Named(title, language.tag(), "title", List.of(FoldedName.of(title)), List.of())));
			names.forEach(card::name);
		}
		card.names = String.join("\n", titles.values());
		card.summary = String.join("\n", summaries.values());
		card.nameEnglish = FoldedName.of(titles.getOrDefault(Language.EN, ""));
		card.nameChinese = FoldedName.of(titles.getOrDefault(Language.ZH_HANT, ""));
		card.show(new Card.Shown(path, kind, number, titles, summaries, names));
		return card;
	}

}
