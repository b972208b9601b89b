package longhu.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes candidates and types as both versions of the protocol want them.
 */
@Component
class Candidates {

	private final Scorer matching;

	private final Messages messages;

	Candidates(Scorer matching, Messages messages) {
		this.matching = matching;
		this.messages = messages;
	}

	/** A kind of entry. */
	record Type(String id, String name) {
	}

	/** A number that makes up the score: how alike the name is, how a property agrees. */
	record Feature(String id, String name, Object value) {
	}

	/**
	 * The candidates of each query of a batch. Of a property that there is not nothing is
	 * known: it counts neither for nor against.
	 */
	List<List<CandidateView>> of(List<ReconcileQuery> batch, Language language,
			Map<String, Properties.Named> properties) {
		return this.matching.of(batch.stream().map((asked) -> asked.knowing(properties.keySet())).toList())
			.stream()
			.map((found) -> found.stream().map((candidate) -> shown(candidate, language, properties)).toList())
			.toList();
	}

	private CandidateView shown(Scorer.Candidate candidate, Language language,
			Map<String, Properties.Named> properties) {
		EntrySummary heading = candidate.item().in(language);
		List<Feature> features = new ArrayList<>();
		features.add(new Feature("name", this.messages.say("reconcile.feature.name", language),
				rounded(100 * candidate.likeness())));
		candidate.agreement()
			.forEach((property, agreed) -> features
				.add(new Feature("property:" + property, name(properties.get(property)), rounded(100 * agreed))));
		return new CandidateView(candidate.item().id(), heading.title(), heading.summary(), rounded(candidate.score()),
				candidate.match(), List.of(type(heading.kind(), language)), features);
	}

	private static String name(Properties.@Nullable Named property) {
		return (property != null) ? property.name() : "";
	}

	/** Rounded down, so that only what is exact shows as 100. */
	private static double rounded(double percent) {
		return Math.floor(percent * 10) / 10;
	}

	Type type(Kind kind, Language language) {
		return new Type(kind.code(), this.messages.say("search.kind." + kind.code(), language));
	}

	List<Type> types(Language language) {
		return Kind.indexed().stream().map((kind) -> type(kind, language)).toList();
	}

}
