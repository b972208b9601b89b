package longhu.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Finds out why a hit matched, from the hit itself, in the order of what a match is
 * worth.
 */
final class Reasons {

	private final Question question;

	private final Found.@Nullable Corrected corrected;

	private final Language language;

	private final Vocabulary vocabulary;

	private final MessageSource messages;

	private final Marks marks;

	private final Set<String> variants = new LinkedHashSet<>();

	/** What may be a name inside the question. */
	private final Set<String> parts = new HashSet<>();

	Reasons(Question question, Found.@Nullable Corrected corrected, Language language, Vocabulary vocabulary,
			MessageSource messages) {
		this.question = question;
		this.corrected = corrected;
		this.language = language;
		this.vocabulary = vocabulary;
		this.messages = messages;
		question.parts().stream().map(Question.Part::name).filter((name) -> name.length() > 1).forEach(this.parts::add);
		Set<String> terms = new LinkedHashSet<>(question.terms());
		for (Pairs.Variant variant : question.variants()) {
			this.variants.add(variant.folded());
			terms.addAll(variant.terms());
		}
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
		String folded = this.question.folded();
		Found.Reason reason = slip(shown);
		reason = (reason != null) ? reason : named("name", shown, (name) -> name.folded().contains(folded));
		reason = (reason != null) ? reason
				: named("term", shown, (name) -> any(name.folded(), this.variants::contains));
		reason = (reason != null) ? reason
				: named("prefix", shown, (name) -> any(name.folded(), (form) -> form.startsWith(folded)));
		reason = (reason != null) ? reason : pinyin(shown, folded);
		reason = (reason != null) ? reason : inside(shown);
		reason = (reason != null) ? reason : written(shown, title, summary, text);
		reason = (reason != null) ? reason : sound(shown);
		return (reason != null) ? reason : reason("other", label("other"), "");
	}

	private Found.@Nullable Reason slip(Card.Shown shown) {
		Found.Corrected right = this.corrected;
		if (right == null) {
			return null;
		}
		for (Card.Named name : shown.names()) {
			if (name.folded().contains(right.to()) || name.read().contains(right.to())
					|| Fold.of(name.text()).contains(right.to())) {
				String line = right.from() + " → " + name.text();
				return reason("slip", label("slip"), line);
			}
		}
		return null;
	}

	/** The name that says most: the page's own title, then a word of the other usage. */
	private Found.@Nullable Reason named(String code, Card.Shown shown, Predicate<Card.Named> fits) {
		Card.Named found = null;
		for (Card.Named name : shown.names()) {
			if (fits.test(name) && (found == null || telling(name) > telling(found))) {
				found = name;
			}
		}
		if (found == null) {
			return null;
		}
		String label = code.equals("term") && !Set.of("mainland", "taiwan").contains(found.why()) ? usage()
				: why(found);
		String text = code.equals("term") ? asked(found) : found.text();
		return reason(code, label, text);
	}

	/** Of a page of hits each name is looked at several times: no stream. */
	private static boolean any(List<String> forms, Predicate<String> fits) {
		for (String form : forms) {
			if (fits.test(form)) {
				return true;
			}
		}
		return false;
	}

	private int telling(Card.Named name) {
		boolean own = name.language().equals(this.language.tag());
		boolean usage = name.why().equals("mainland") || name.why().equals("taiwan");
		return ((own && name.why().equals("title")) ? 4 : 0) + (usage ? 2 : 0) + (own ? 1 : 0);
	}

	private String usage() {
		return this.vocabulary.name(this.question.variants().get(0).usage(), this.language);
	}

	/** The word of the question that stands for the name in the other usage. */
	private String asked(Card.Named found) {
		return this.question.text() + " → " + found.text();
	}

	private String why(Card.Named name) {
		if (!name.why().equals("title")) {
			return this.vocabulary.name(name.why(), this.language);
		}
		if (name.language().equals(this.language.tag())) {
			return label("name");
		}
		return label("name." + name.language());
	}

	private Found.@Nullable Reason pinyin(Card.Shown shown, String folded) {
		if (!this.question.latin()) {
			return null;
		}
		String typed = folded.replace("lv", "lu").replace("nv", "nu");
		Found.Reason reason = read(shown, (form) -> form.equals(typed), "pinyin");
		return (reason != null) ? reason : read(shown, (form) -> form.startsWith(typed), "pinyin");
	}

	private Found.@Nullable Reason read(Card.Shown shown, Predicate<String> fits, String code) {
		for (Card.Named name : shown.names()) {
			for (String form : name.read()) {
				if (fits.test(form)) {
					String text = form + " → " + name.text();
					return reason(code, label(code), text);
				}
			}
		}
		return null;
	}

	private Found.@Nullable Reason inside(Card.Shown shown) {
		return named("inside", shown, (name) -> any(name.folded(), this.parts::contains));
	}

	private Found.@Nullable Reason written(Card.Shown shown, String title, String summary, Passage text) {
		if (this.marks.in(title)) {
			return reason("title", label("title"), title);
		}
		for (Card.Named name : shown.names()) {
			if (this.marks.in(name.text())) {
				return reason("title", why(name), name.text());
			}
		}
		if (this.marks.in(summary)) {
			return reason("summary", label("summary"), "");
		}
		String sentence = this.marks.sentence(text);
		return sentence.isEmpty() ? null : reason("body", label("body"), sentence);
	}

	private Found.@Nullable Reason sound(Card.Shown shown) {
		List<String> heard = new Readings().of(this.question.folded());
		return heard.isEmpty() ? null : read(shown, heard.get(0)::equals, "sound");
	}

	private Found.Reason reason(String code, String label, String text) {
		String line = text.isEmpty() ? label : label + (this.language.chinese() ? "：" : ": ") + text;
		return new Found.Reason(code, label, text, this.marks.html(text), line);
	}

	private String label(String code) {
		return this.messages.getMessage("search.reason." + code, null, this.language.locale());
	}

}
