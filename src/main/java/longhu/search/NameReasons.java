package longhu.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import longhu.catalog.Language;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Why a hit matched, if by one of its names: as it is asked, or by how it is said in the
 * other usage, begins, is read or looks.
 */
final class NameReasons {

	private static final Set<String> USAGES = Set.of("mainland", "taiwan");

	private final Question question;

	private final Found.@Nullable Corrected corrected;

	private final List<String> alike;

	private final Language language;

	private final Vocabulary vocabulary;

	private final Wording wording;

	private final Telling telling;

	private final Set<String> variants = new LinkedHashSet<>();

	/** What may be a name inside the question. */
	private final Set<String> parts = new HashSet<>();

	private final Set<String> heard = new HashSet<>();

	/** How a reason is worded. */
	interface Wording {

		Found.Reason reason(String code, String label, String text);

		String label(String code);

	}

	NameReasons(Question question, Found.@Nullable Corrected corrected, List<String> alike, Language language,
			Vocabulary vocabulary, Wording wording) {
		this.question = question;
		this.corrected = corrected;
		this.alike = alike;
		this.language = language;
		this.vocabulary = vocabulary;
		this.wording = wording;
		this.telling = new Telling(language);
		question.parts().stream().map(Part::name).forEach(this.parts::add);
		question.variants().stream().map(Pairs.Variant::folded).forEach(this.variants::add);
	}

	/** The reason for a hit in a name, in the order of what a match is worth, or null. */
	Found.@Nullable Reason of(Card.Shown shown) {
		String folded = this.question.folded();
		Found.Reason reason = slip(shown);
		reason = (reason != null) ? reason : named("name", shown, (name) -> name.folded().contains(folded));
		reason = (reason != null) ? reason : term(shown);
		reason = (reason != null) ? reason
				: named("prefix", shown, (name) -> Telling.any(name.folded(), (form) -> form.startsWith(folded)));
		reason = (reason != null) ? reason : pinyin(shown, folded);
		reason = (reason != null) ? reason
				: named("inside", shown, (name) -> Telling.any(name.folded(), this.parts::contains));
		reason = (reason != null) ? reason : alike(shown);
		return (reason != null || this.question.latin()) ? reason : read(shown, heard()::contains, "sound");
	}

	private Found.@Nullable Reason slip(Card.Shown shown) {
		Found.Corrected right = this.corrected;
		return (right == null) ? null
				: slip(right.from(), this.telling.best(shown, (name) -> name.folded().contains(right.to())
						|| name.read().contains(right.to()) || Fold.of(name.text()).contains(right.to())));
	}

	private Found.@Nullable Reason alike(Card.Shown shown) {
		return this.alike.isEmpty() ? null : slip(this.question.text(),
				this.telling.best(shown, (name) -> Telling.any(name.folded(), this.alike::contains)));
	}

	private Found.@Nullable Reason slip(String asked, Card.@Nullable Named name) {
		return (name == null) ? null
				: this.wording.reason("slip", this.wording.label("slip"), asked + " → " + name.text());
	}

	private Found.@Nullable Reason named(String code, Card.Shown shown, Predicate<Card.Named> fits) {
		Card.Named found = this.telling.best(shown, fits);
		return (found == null) ? null : this.wording.reason(code, why(found, shown), found.text());
	}

	private Found.@Nullable Reason term(Card.Shown shown) {
		Card.Named found = this.telling.best(shown, (name) -> Telling.any(name.folded(), this.variants::contains));
		return (found == null) ? null
				: this.wording.reason("term", usage(found), this.question.text() + " → " + found.text());
	}

	/**
	 * Whose word led to a name: an everyday one, else of the usage that the name is of.
	 */
	private String usage(Card.Named name) {
		String asked = this.question.variants()
			.stream()
			.filter((variant) -> name.folded().contains(variant.folded()))
			.findFirst()
			.map(Pairs.Variant::usage)
			.orElse(Everyday.USAGE);
		return asked.equals(Everyday.USAGE) ? this.wording.label(asked)
				: this.vocabulary.name(USAGES.contains(name.why()) ? name.why() : asked, this.language);
	}

	/** What a name is called: 「別名」, 「證券代號」, of a title 「名稱」 or its language. */
	String why(Card.Named name, Card.Shown shown) {
		if (!name.why().equals("title")) {
			return this.vocabulary.name(name.why(), this.language);
		}
		boolean own = name.text().equals(shown.titles().get(this.language));
		return this.wording.label(own ? "name" : "name." + name.language());
	}

	private Found.@Nullable Reason pinyin(Card.Shown shown, String folded) {
		if (!this.question.latin()) {
			return null;
		}
		String typed = folded.replace("lv", "lu").replace("nv", "nu");
		Found.Reason reason = read(shown, (form) -> form.equals(typed), "pinyin");
		return (reason != null) ? reason : read(shown, (form) -> form.startsWith(typed), "pinyin");
	}

	/** How the question sounds, and each part of it. */
	private Set<String> heard() {
		if (this.heard.isEmpty()) {
			Readings readings = new Readings();
			this.heard.add("");
			this.question.parts()
				.stream()
				.filter(Part::sounds)
				.forEach((part) -> this.heard.add(readings.of(part.name()).get(0)));
			readings.of(this.question.folded()).stream().limit(1).forEach(this.heard::add);
		}
		return this.heard;
	}

	private Found.@Nullable Reason read(Card.Shown shown, Predicate<String> fits, String code) {
		Card.Named name = this.telling.best(shown, (named) -> Telling.any(named.read(), fits));
		return (name == null) ? null : this.wording.reason(code, this.wording.label(code),
				name.read().stream().filter(fits).findFirst().orElse("") + " → " + name.text());
	}

}
