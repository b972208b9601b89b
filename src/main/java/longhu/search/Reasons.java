package longhu.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Finds out why a hit matched, from the hit itself, in the order of what a match is
 * worth.
 */
final class Reasons implements NameReasons.Wording {

	private final Question question;

	private final Language language;

	private final MessageSource messages;

	private final NameReasons names;

	private final Marks marks;

	/**
	 * The reasons for the hits of a question.
	 * @param alike names that look like it
	 */
	Reasons(Question question, Found.@Nullable Corrected corrected, List<String> alike, Language language,
			Vocabulary vocabulary, MessageSource messages) {
		this.question = question;
		this.language = language;
		this.messages = messages;
		this.names = new NameReasons(question, corrected, alike, language, vocabulary, this);
		Set<String> terms = new LinkedHashSet<>(question.terms());
		question.variants().forEach((variant) -> terms.addAll(variant.terms()));
		this.marks = new Marks(terms);
	}

	Marks marks() {
		return this.marks;
	}

	/**
	 * The reason for a hit.
	 * @param text its whole text in the language of the page
	 */
	Found.Reason of(Card.Shown shown, String title, String summary, Passage text) {
		Found.Reason reason = this.names.of(shown);
		reason = (reason != null) ? reason : written(shown, title, summary, text);
		reason = (reason != null) ? reason : begun(shown);
		return (reason != null) ? reason : reason("other", label("other"), "");
	}

	private Found.@Nullable Reason written(Card.Shown shown, String title, String summary, Passage text) {
		if (this.marks.in(title)) {
			return reason("title", label("title"), title);
		}
		for (Card.Named name : shown.names()) {
			if (this.marks.in(name.text())) {
				return reason("title", this.names.why(name, shown), name.text());
			}
		}
		if (this.marks.in(summary)) {
			return reason("summary", label("summary"), "");
		}
		String sentence = this.marks.sentence(text);
		return sentence.isEmpty() ? null : reason("body", label("body"), sentence);
	}

	/** A name of which a word begins with one that was asked. */
	private Found.@Nullable Reason begun(Card.Shown shown) {
		for (Card.Named name : shown.names()) {
			for (String word : Fold.of(name.text()).split("[^a-z]+")) {
				if (Telling.any(this.question.words(), word::startsWith)) {
					return reason("title", this.names.why(name, shown), name.text());
				}
			}
		}
		return null;
	}

	@Override
	public Found.Reason reason(String code, String label, String text) {
		String line = text.isEmpty() ? label : label + (this.language.chinese() ? "：" : ": ") + text;
		return new Found.Reason(code, label, text, this.marks.html(text), line);
	}

	@Override
	public String label(String code) {
		return this.messages.getMessage("search.reason." + code, null, this.language.locale());
	}

}
