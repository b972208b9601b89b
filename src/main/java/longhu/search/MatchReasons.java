package longhu.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import com.ibm.icu.text.BreakIterator;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Vocabulary;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.PinyinForms;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Finds out why a hit matched, from the hit itself, in the order of what a match is
 * worth.
 */
final class MatchReasons {

	private static final LevenshteinDistance ONE_SLIP = new LevenshteinDistance(1);

	private static final Set<String> USAGES = Set.of("mainland", "taiwan");

	private final ParsedQuery query;

	private final SearchResult.@Nullable Correction correction;

	private final boolean slips;

	private final Language language;

	private final Vocabulary vocabulary;

	private final Messages messages;

	private final Highlighter highlighter;

	/** What may be a name inside the question. */
	private final Set<String> parts = new HashSet<>();

	/** How the question sounds, and each part of it; made when needed. */
	private @Nullable Set<String> heard;

	/**
	 * The reasons for the hits of a question.
	 * @param slips whether names that look like it are such
	 */
	MatchReasons(ParsedQuery query, SearchResult.@Nullable Correction correction, boolean slips, Language language,
			Vocabulary vocabulary, Messages messages) {
		this.query = query;
		this.correction = correction;
		this.slips = slips && query.maySlip();
		this.language = language;
		this.vocabulary = vocabulary;
		this.messages = messages;
		query.parts().stream().map(Shingle::name).forEach(this.parts::add);
		this.parts.addAll(query.legalNames());
		Set<String> terms = new LinkedHashSet<>(query.terms());
		query.variants().forEach((variant) -> terms.addAll(variant.terms()));
		this.highlighter = new Highlighter(terms, straddling(query.plain()));
	}

	/**
	 * Pairs of characters that belong to two words of a question, 国制 in 美国制裁: alone they
	 * are none of its words. Of a name that no dictionary knows the pairs stay.
	 */
	private static Set<String> straddling(String plain) {
		BreakIterator words = BreakIterator.getWordInstance(Locale.CHINESE);
		words.setText(plain);
		Set<String> straddling = new HashSet<>();
		Set<String> inside = new HashSet<>();
		int before = 0;
		int begin = words.first();
		for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
			if (begin > 0 && Math.max(before, end - begin) > 1) {
				straddling.add(plain.substring(begin - 1, begin + 1));
			}
			for (int at = begin; at + 2 <= end; at++) {
				inside.add(plain.substring(at, at + 2));
			}
			before = end - begin;
			begin = end;
		}
		straddling.removeAll(inside);
		return straddling;
	}

	Highlighter highlighter() {
		return this.highlighter;
	}

	/**
	 * The reason for a hit.
	 * @param text its whole text in the language of the page
	 */
	MatchReason of(HitData shown, String title, String summary, String text) {
		String folded = this.query.folded();
		return slip(shown).or(() -> named("name", shown, (name) -> name.folded().contains(folded)))
			.or(() -> term(shown))
			.or(() -> named("prefix", shown, (name) -> any(name.folded(), (form) -> form.startsWith(folded))))
			.or(() -> pinyin(shown, folded.replace("lv", "lu").replace("nv", "nu")))
			.or(() -> named("inside", shown, (name) -> any(name.folded(), this.parts::contains)))
			.or(() -> alike(shown, folded))
			.or(() -> this.query.latin() ? Optional.empty() : read(shown, heard()::contains, "sound"))
			.or(() -> written(shown, title, summary, text))
			.or(() -> named("title", shown,
					(name) -> any(List.of(CharacterFolding.of(name.text()).split("[^a-z]+")),
							(word) -> any(this.query.words(), word::startsWith))))
			.orElseGet(() -> reason("other", label("other"), ""));
	}

	private Optional<MatchReason> slip(HitData shown) {
		SearchResult.Correction right = this.correction;
		return (right == null) ? Optional.empty()
				: best(shown,
						(name) -> name.folded().contains(right.to()) || name.read().contains(right.to())
								|| CharacterFolding.of(name.text()).contains(right.to()))
					.map((name) -> reason("slip", label("slip"), right.from() + " → " + name.text()));
	}

	private Optional<MatchReason> named(String code, HitData shown, Predicate<IndexedName> fits) {
		return best(shown, fits).map((name) -> reason(code, why(name, shown), name.text()));
	}

	/** What a name is called: 「別名」, 「證券代號」, of a title 「名稱」 or its language. */
	private String why(IndexedName name, HitData shown) {
		boolean own = name.text().equals(shown.titles().get(this.language));
		return !name.why().equals("title") ? this.vocabulary.name(name.why(), this.language)
				: label(own ? "name" : "name." + name.language());
	}

	private Optional<MatchReason> term(HitData shown) {
		for (Synonyms.Expansion said : this.query.variants()) {
			Optional<IndexedName> name = best(shown, (each) -> each.folded().contains(said.folded()));
			if (name.isPresent()) {
				// whose word led to the name: an everyday one, else of the usage it is of
				String usage = said.usage().equals(Synonyms.EVERYDAY) ? label(said.usage()) : this.vocabulary
					.name(USAGES.contains(name.get().why()) ? name.get().why() : said.usage(), this.language);
				return Optional.of(reason("term", usage, this.query.text() + " → " + name.get().text()));
			}
		}
		return Optional.empty();
	}

	private Optional<MatchReason> pinyin(HitData shown, String typed) {
		return !this.query.latin() ? Optional.empty() : read(shown, (form) -> form.equals(typed), "pinyin")
			.or(() -> read(shown, (form) -> form.startsWith(typed), "pinyin"));
	}

	private Optional<MatchReason> read(HitData shown, Predicate<String> fits, String code) {
		return best(shown, (name) -> any(name.read(), fits)).map((name) -> reason(code, label(code),
				name.read().stream().filter(fits).findFirst().orElse("") + " → " + name.text()));
	}

	private Optional<MatchReason> alike(HitData shown, String folded) {
		return !this.slips ? Optional.empty()
				: best(shown, (name) -> any(name.folded(), (form) -> ONE_SLIP.apply(form, folded) == 1))
					.map((name) -> reason("slip", label("slip"), this.query.text() + " → " + name.text()));
	}

	private Set<String> heard() {
		Set<String> known = this.heard;
		if (known == null) {
			PinyinForms readings = new PinyinForms();
			known = new HashSet<>(readings.of(this.query.folded()).stream().limit(1).toList());
			for (Shingle part : this.query.parts()) {
				if (part.sounds()) {
					known.add(readings.of(part.name()).get(0));
				}
			}
			this.heard = known;
		}
		return known;
	}

	private Optional<MatchReason> written(HitData shown, String title, String summary, String text) {
		if (this.highlighter.in(title)) {
			return Optional.of(reason("title", label("title"), title));
		}
		Optional<IndexedName> marked = shown.names()
			.stream()
			.filter((name) -> this.highlighter.in(name.text()))
			.findFirst();
		if (marked.isPresent()) {
			return Optional.of(reason("title", why(marked.get(), shown), marked.get().text()));
		}
		if (this.highlighter.in(summary)) {
			return Optional.of(reason("summary", label("summary"), ""));
		}
		String sentence = this.highlighter.sentence(text);
		return sentence.isEmpty() ? Optional.empty() : Optional.of(reason("body", label("body"), sentence));
	}

	/**
	 * Of the names that fit the one that tells most to readers of the language: the
	 * page's own title, then a word of the other usage.
	 */
	private Optional<IndexedName> best(HitData shown, Predicate<IndexedName> fits) {
		return shown.names().stream().filter(fits).max(Comparator.comparingInt(this::telling));
	}

	private int telling(IndexedName name) {
		boolean own = name.language().equals(this.language.tag());
		return ((own && name.why().equals("title")) ? 4 : 0) + (USAGES.contains(name.why()) ? 2 : 0) + (own ? 1 : 0);
	}

	private static boolean any(List<String> forms, Predicate<String> fits) {
		return forms.stream().anyMatch(fits);
	}

	private MatchReason reason(String code, String label, String text) {
		String line = text.isEmpty() ? label : label + (this.language.chinese() ? "：" : ": ") + text;
		return new MatchReason(code, label, text, this.highlighter.html(text), line);
	}

	private String label(String code) {
		return this.messages.say("search.reason." + code, this.language);
	}

}
