package longhu.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import longhu.hanzi.PinyinForms;
import longhu.search.DisjunctionMax.Leaf;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What a question matches, as one query for whichever engine; what a match is worth
 * stands in {@link Tier}.
 *
 * @param f of the engine
 * @param text whether words of summary and body count too, or of names alone
 * @param slips whether names that look alike count too
 */
record Relevance(SearchPredicateFactory f, ParsedQuery query, boolean text, boolean slips) {

	/** Kinds that come first where all else is equal. */
	static final List<String> FIRST_KINDS = List.of("company", "policy");

	/** A word that is shorter begins too many. */
	private static final int SHORTEST_BEGINNING = 3;

	PredicateFinalStep predicate() {
		if (this.query.empty()) {
			return this.f.matchAll();
		}
		BooleanPredicateClausesStep<?, ?> any = this.f.bool();
		names(any, this.query.folded());
		inside(any);
		words(any, this.query.terms(), 1);
		for (Synonyms.Expansion expansion : this.query.variants()) {
			any.should(constant(Tier.SYNONYM, expansion.folded()));
			words(any, expansion.terms(), Tier.OTHER_WORDS);
		}
		if (this.text) {
			allWords(any);
		}
		BooleanPredicateClausesStep<?, ?> all = this.f.bool().must(any);
		this.query.phrases().forEach((phrase) -> all.filter(inRow(phrase)));
		this.query.excluded().forEach((phrase) -> all.mustNot(inRow(phrase)));
		return this.query.kind().isEmpty() ? all : all.should(constant(Tier.ASKED_KIND, this.query.kind()));
	}

	private void names(BooleanPredicateClausesStep<?, ?> any, String folded) {
		String beginning = folded.substring(0, Math.min(folded.length(), Analysis.LONGEST_BEGINNING));
		any.should(constant(Tier.TITLE, folded));
		any.should(constant(Tier.NAME, folded));
		if (!this.query.legalNames().isEmpty()) {
			any.should(constant(Tier.LEGAL_NAME, this.query.legalNames()));
		}
		any.should(constant(Tier.BEGINNING, beginning));
		any.should(this.f.bool()
			.must(this.f.terms().field(Tier.FIRST_KINDS.field).matchingAny(FIRST_KINDS))
			.must(this.f.or(constant(Tier.NAME, folded), constant(Tier.BEGINNING, folded)))
			.constantScore()
			.boost(Tier.FIRST_KINDS.boost));
		if (this.query.latin()) {
			String typed = folded.replace("lv", "lu").replace("nv", "nu");
			any.should(constant(Tier.PINYIN, typed));
			if (typed.length() > 1) {
				any.should(constant(Tier.PINYIN_BEGINNING, typed));
			}
		}
		else if (folded.length() > 1 && folded.length() <= Analysis.LONGEST_BEGINNING) {
			new PinyinForms().of(folded)
				.stream()
				.limit(1)
				.forEach((sound) -> any.should(constant(Tier.SAME_SOUND, sound)));
		}
		if (this.slips && this.query.maySlip()) {
			any.should(constant(Tier.LOOKALIKE, Analysis.withoutOne(folded)));
		}
	}

	/**
	 * Names that are part of the question, the more of it the better, and what sounds
	 * like a part of it: the best of them counts.
	 */
	private void inside(BooleanPredicateClausesStep<?, ?> any) {
		TreeMap<Float, Set<String>> names = new TreeMap<>();
		TreeMap<Float, Set<String>> sounds = new TreeMap<>();
		PinyinForms readings = new PinyinForms();
		for (Shingle part : this.query.parts()) {
			float boost = part.whole() ? Tier.WHOLE_INSIDE.boost : Tier.INSIDE.boost * part.share();
			names.computeIfAbsent(boost, (none) -> new TreeSet<>()).add(part.name());
			if (part.latin()) {
				sounds.computeIfAbsent(boost, (none) -> new TreeSet<>()).add(part.name());
			}
			else if (part.sounds()) {
				sounds.computeIfAbsent(Tier.SOUND_INSIDE.boost * part.share(), (none) -> new TreeSet<>())
					.add(readings.of(part.name()).get(0));
			}
		}
		List<Leaf> leaves = new ArrayList<>();
		names.forEach((boost, values) -> leaves.add(Leaf.constant(Tier.INSIDE.field, values, boost)));
		sounds.forEach((boost, values) -> leaves.add(Leaf.constant(Tier.SOUND_INSIDE.field, values, boost)));
		if (!leaves.isEmpty()) {
			any.should(DisjunctionMax.of(this.f, 0, leaves));
		}
	}

	/** Enough of the words, each where it is worth most. */
	private void words(BooleanPredicateClausesStep<?, ?> any, List<String> terms, float factor) {
		if (!terms.isEmpty()) {
			BooleanPredicateClausesStep<?, ?> some = this.f.bool()
				.minimumShouldMatchNumber(this.query.minimumShouldMatch(terms))
				.boost(factor);
			terms.forEach((term) -> some.should(word(term)));
			any.should(some);
		}
	}

	/** More if all words are there, as they were asked or in other words. */
	private void allWords(BooleanPredicateClausesStep<?, ?> any) {
		var wordings = this.f.or();
		Stream.concat(Stream.of(this.query.terms()), this.query.variants().stream().map(Synonyms.Expansion::terms))
			.filter((terms) -> terms.size() > 1)
			.forEach((terms) -> {
				var all = this.f.and();
				terms.forEach((term) -> all.add(word(term)));
				wordings.add(all);
			});
		if (wordings.hasClause()) {
			any.should(wordings.constantScore().boost(Tier.ALL_WORDS.boost));
		}
	}

	private SearchPredicate word(String term) {
		return DisjunctionMax.of(this.f, Tier.TIE_BREAKER, places(term)).toPredicate();
	}

	private List<Leaf> places(String term) {
		List<Leaf> places = new ArrayList<>(List.of(Leaf.scored(Tier.WORD_OF_NAME, term)));
		if (term.length() >= SHORTEST_BEGINNING && this.query.words().contains(term)) {
			places.add(Leaf.constant(Tier.WORD_BEGINNING.field, List.of(term), Tier.WORD_BEGINNING.boost));
		}
		if (this.text) {
			places.add(Leaf.scored(Tier.WORD_OF_SUMMARY, term));
			places.add(Leaf.scored(Tier.WORD_OF_BODY, term));
		}
		return places;
	}

	private PredicateFinalStep inRow(String terms) {
		return this.f.phrase().field("phrase").matching(terms);
	}

	private PredicateFinalStep constant(Tier tier, String value) {
		return constant(tier, List.of(value));
	}

	private PredicateFinalStep constant(Tier tier, Collection<String> values) {
		return this.f.terms().field(tier.field).matchingAny(values).constantScore().boost(tier.boost);
	}

}
