package longhu.reconcile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import longhu.catalog.Deadline;
import longhu.catalog.NameRegister;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.LegalForms;

/**
 * The entries that the names of a query may mean, each with the likeness of its name from
 * 0 to 1. Made for one batch: a value that stands in many cells is looked up once.
 */
final class CandidateSet {

	/** So many, the most alike, are held against the properties. */
	private static final int HELD = 30;

	/** A name that differs by its legal form alone. */
	static final double LEGAL = 0.98;

	/** An exact slip would be no slip. */
	private static final double BEST_SLIP = 0.97;

	/**
	 * How much of its likeness is left to what is of another kind than the one wished
	 * for.
	 */
	private static final double OTHER_KIND = 0.5;

	private final EntityRegister.Known known;

	private final NameRegister names;

	private final Map<String, Map<Entity, Double>> seen = new HashMap<>();

	CandidateSet(EntityRegister.Known known, NameRegister names) {
		this.known = known;
		this.names = names;
	}

	/** The most alike; all entries where no name is asked for. */
	Map<Entity, Double> of(ReconcileQuery asked) {
		if (asked.conditions().isEmpty()) {
			return Map.of();
		}
		List<ReconcileQuery.Condition> names = asked.conditions()
			.stream()
			.filter((condition) -> condition.on() != ReconcileQuery.On.PROPERTY)
			.toList();
		Map<Entity, Double> pool = new HashMap<>();
		names.stream()
			.filter((condition) -> condition.quantifier() != ReconcileQuery.Quantifier.NONE)
			.flatMap((condition) -> condition.values().stream())
			.forEach((value) -> pool.putAll(alike(value)));
		boolean any = names.stream().allMatch((condition) -> condition.quantifier() == ReconcileQuery.Quantifier.NONE);
		if (any) {
			this.known.all().forEach((item) -> pool.put(item, 1.0));
		}
		pool.keySet().removeIf((item) -> asked.strict() && !asked.fits(item.kind()));
		pool.replaceAll((item,
				likeness) -> names.stream()
					.mapToDouble((condition) -> fit(condition, (value) -> alike(value).getOrDefault(item, 0.0)))
					.average()
					.orElse(likeness) * (asked.fits(item.kind()) ? 1 : OTHER_KIND));
		// where names only rule out, the properties choose among all that are left
		return any ? pool : best(pool);
	}

	private static Map<Entity, Double> best(Map<Entity, Double> pool) {
		return pool.entrySet()
			.stream()
			.sorted(Map.Entry.<Entity, Double>comparingByValue()
				.reversed()
				.thenComparing((found) -> found.getKey().key()))
			.limit(HELD)
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
	}

	/** The entries with that id, or with a name that is the value or near it. */
	private Map<Entity, Double> alike(ReconcileQuery.Value value) {
		Deadline.look();
		return this.seen.computeIfAbsent(value.text() + "\n" + value.id(), (none) -> {
			Map<Entity, Double> alike = new HashMap<>();
			for (NameRegister.Near near : this.names.near(value.folded())) {
				named(near.name())
					.forEach((item) -> alike.merge(item, Math.min(near.likeness(), BEST_SLIP), Math::max));
			}
			legal(value.text()).forEach((item) -> alike.put(item, LEGAL));
			named(value.folded()).forEach((item) -> alike.put(item, 1.0));
			this.known.meant((value.id() != null) ? value.id() : value.text())
				.ifPresent((item) -> alike.put(item, 1.0));
			return alike;
		});
	}

	/**
	 * The company whose name stands inside a legal one, if all that it may be without
	 * legal words, line of business and place names only that one.
	 */
	private Set<Entity> legal(String text) {
		Set<Entity> meant = new LinkedHashSet<>();
		for (String bare : LegalForms.inColumn(CharacterFolding.of(text).toLowerCase(Locale.ROOT))) {
			meant.addAll(this.known.bare().getOrDefault(bare, Set.of()));
		}
		return meant;
	}

	private List<Entity> named(String folded) {
		return this.known.byFolded().getOrDefault(folded, List.of());
	}

	/** How well a condition fits, by how well each of its values does. */
	static double fit(ReconcileQuery.Condition condition, ToDoubleFunction<ReconcileQuery.Value> one) {
		DoubleStream fits = condition.values().stream().mapToDouble(one);
		return switch (condition.quantifier()) {
			case ANY -> fits.max().orElse(0);
			case ALL -> fits.min().orElse(0);
			case NONE -> 1 - fits.max().orElse(0);
		};
	}

}
