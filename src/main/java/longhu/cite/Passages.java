package longhu.cite;

import java.util.List;
import java.util.Optional;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Language;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.hanzi.Sentences;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds what is to be cited.
 */
@Component
class Passages {

	private final EntryResolver resolver;

	private final Paragraphs paragraphs;

	private final Claims claims;

	Passages(EntryResolver resolver, Paragraphs paragraphs, Claims claims) {
		this.resolver = resolver;
		this.paragraphs = paragraphs;
		this.claims = claims;
	}

	/** The passage that an address asks for behind its question mark. */
	Optional<Passage> asked(String question, Language language) {
		var asked = UriComponentsBuilder.fromUriString(question).build().getQueryParams().asSingleValueMap();
		String sentence = asked.getOrDefault("s", "0");
		return sentence.matches("\\d{1,4}")
				? find(asked.getOrDefault("of", ""), asked.getOrDefault("p", ""), Integer.parseInt(sentence), language)
				: Optional.empty();
	}

	/**
	 * A passage, or empty if there is none.
	 * @param of page, as {@code article/transition} or {@code claims/genai-2023}
	 * @param anchor of the paragraph; empty for a claim
	 * @param sentence from 1, or 0 for the whole
	 */
	Optional<Passage> find(String of, String anchor, int sentence, Language language) {
		String[] words = of.split("/", -1);
		if (words.length != 2) {
			return Optional.empty();
		}
		Optional<Passage> found = words[0].equals("claims") && anchor.isEmpty()
				? this.claims.find(words[1], language).map((claim) -> claim(of, claim, sentence))
				: this.resolver.at(of, language).flatMap((entry) -> paragraph(of, entry, anchor, sentence, language));
		return found.filter((passage) -> sentence <= passage.sentences().size());
	}

	private static Passage claim(String of, ClaimView claim, int sentence) {
		return passage(of, "", 0, sentence, HtmlUtils.htmlEscape(claim.statement(), "UTF-8"), claim.statement(),
				claim.textLanguage());
	}

	private Optional<Passage> paragraph(String of, EntrySummary entry, String anchor, int sentence, Language language) {
		List<ParagraphView> texts = this.paragraphs.of(entry.id(), language)
			.stream()
			.filter((paragraph) -> paragraph.heading() <= 0)
			.toList();
		int index = texts.stream().map(ParagraphView::anchor).toList().indexOf(anchor);
		return (index < 0) ? Optional.empty()
				: Optional.of(texts.get(index))
					.map((paragraph) -> passage(of, anchor, index + 1, sentence, paragraph.html(), paragraph.text(),
							paragraph.textLanguage()));
	}

	private static Passage passage(String of, String anchor, int number, int sentence, String html, String text,
			Language words) {
		return new Passage(of, anchor, number, sentence, html, Sentences.of(text, words.locale()), text, words);
	}

}
