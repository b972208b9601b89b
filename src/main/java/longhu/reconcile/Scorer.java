package longhu.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Deadline;
import longhu.catalog.NameRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Finds the candidates of a batch and scores them. A name that is exactly one of the
 * entry's scores 100, a slip as much less as it is shorter of it; properties that do not
 * agree take off up to a quarter.
 */
@Component
class Scorer {

	/** What the properties weigh against the name. */
	private static final double WEIGHT = 0.25;

	/** How far a property agrees of which nothing is known. */
	private static final double UNKNOWN = 0.8;

	private final EntityRegister register;

	private final NameRegister names;

	private final Properties properties;

	Scorer(EntityRegister register, NameRegister names, Properties properties) {
		this.register = register;
		this.names = names;
		this.properties = properties;
	}

	/**
	 * A candidate.
	 *
	 * @param likeness of the name, 0 to 1
	 * @param agreement of each property, 0 to 1
	 * @param score 0 to 100
	 */
	record Candidate(Entity item, double likeness, Map<String, Double> agreement, double score, boolean match) {

		boolean contradicted() {
			return this.agreement.containsValue(0.0);
		}

	}

	/** The candidates of each query, the best first. */
	List<List<Candidate>> of(List<ReconcileQuery> batch) {
		EntityRegister.Known known = this.register.known();
		CandidateSet pool = new CandidateSet(known, this.names);
		List<Map<Entity, Double>> pools = new ArrayList<>();
		for (ReconcileQuery asked : batch) {
			Deadline.look();
			pools.add(pool.of(asked));
		}
		Set<Entity> held = new LinkedHashSet<>();
		Set<String> ids = new HashSet<>();
		for (int at = 0; at < pools.size(); at++) {
			List<ReconcileQuery.Condition> conditions = batch.get(at).on(ReconcileQuery.On.PROPERTY);
			if (!conditions.isEmpty()) {
				held.addAll(pools.get(at).keySet());
				conditions.forEach((condition) -> ids.add(condition.property()));
			}
		}
		Map<Long, Map<String, List<PropertyValue>>> values = this.properties.values(held, ids, known);
		List<List<Candidate>> found = new ArrayList<>();
		for (int at = 0; at < pools.size(); at++) {
			Deadline.look();
			found.add(scored(batch.get(at), pools.get(at), values));
		}
		return found;
	}

	private List<Candidate> scored(ReconcileQuery asked, Map<Entity, Double> pool,
			Map<Long, Map<String, List<PropertyValue>>> values) {
		List<ReconcileQuery.Condition> conditions = asked.on(ReconcileQuery.On.PROPERTY);
		boolean named = conditions.size() < asked.conditions().size();
		List<Candidate> candidates = new ArrayList<>();
		pool.forEach((item, likeness) -> {
			Map<String, Double> agreement = new LinkedHashMap<>();
			conditions.forEach((condition) -> agreement.merge(condition.property(),
					agreement(condition, values.getOrDefault(item.key(), Map.of())), Math::min));
			boolean lacks = conditions.stream()
				.anyMatch((condition) -> condition.required() && agreement.getOrDefault(condition.property(), 1.0) < 1);
			double agreed = agreement.values().stream().mapToDouble((one) -> one).average().orElse(1);
			double score = named ? likeness * (1 - WEIGHT + WEIGHT * agreed) : agreed;
			if (!lacks && likeness > 0 && (named || agreement.containsValue(1.0))) {
				candidates.add(new Candidate(item, likeness, agreement, score * 100, false));
			}
		});
		return decided(candidates, named, asked.limit());
	}

	private static double agreement(ReconcileQuery.Condition condition, Map<String, List<PropertyValue>> values) {
		Collection<PropertyValue> held = values.getOrDefault(condition.property(), List.of());
		return held.isEmpty() ? ((condition.quantifier() == ReconcileQuery.Quantifier.NONE) ? 1 : UNKNOWN)
				: CandidateSet.fit(condition, (value) -> held.stream().anyMatch((one) -> one.agrees(value)) ? 1 : 0);
	}

	/**
	 * A match is the only entry of exactly this name that no property contradicts, or of
	 * this name but for its legal form where none has it exactly; of several the only one
	 * with which every property agrees.
	 */
	private static List<Candidate> decided(List<Candidate> candidates, boolean named, int limit) {
		List<Candidate> exact = candidates.stream().filter((candidate) -> named && candidate.likeness() == 1).toList();
		boolean legal = exact.isEmpty();
		exact = (legal ? candidates : exact).stream()
			.filter((candidate) -> named && candidate.likeness() >= CandidateSet.LEGAL && !candidate.contradicted())
			.toList();
		List<Candidate> whole = exact.stream().filter((candidate) -> candidate.score() == 100).toList();
		Candidate match = (exact.size() == 1) ? exact.get(0) : (whole.size() == 1 && !legal) ? whole.get(0) : null;
		return candidates.stream()
			.sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.score())
				.thenComparing((candidate) -> candidate.item().key()))
			.limit(limit)
			.map((candidate) -> (candidate == match) ? new Candidate(candidate.item(), candidate.likeness(),
					candidate.agreement(), candidate.score(), true) : candidate)
			.toList();
	}

}
