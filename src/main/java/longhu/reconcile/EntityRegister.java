package longhu.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.NameOfEntry;
import longhu.catalog.Names;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.LegalForms;
import org.springframework.cache.Cache;
import org.springframework.stereotype.Component;

/**
 * All entries by their names, read in two queries when first asked for and again when the
 * content changes. Sections of the article are no things that a column could name.
 */
@Component
class EntityRegister {

	/** The end of an address of a page, in any language. */
	private static final Pattern PAGE = Pattern.compile("/[a-z]+/[a-z0-9-]+$");

	/** A shorter name says too little once its legal form is gone. */
	private static final int SHORTEST = 2;

	private final Entries entries;

	private final Names names;

	private final Cache content;

	EntityRegister(Entries entries, Names names, Cache content) {
		this.content = content;
		this.entries = entries;
		this.names = names;
	}

	/**
	 * What is registered.
	 *
	 * @param byId by reference, as {@code company:zhipu}, and by address
	 * @param byFolded the entries that have a name of this folded form
	 * @param bare the companies by their legal names without legal words
	 */
	record Known(Map<String, Entity> byId, Map<Long, Entity> byKey, Map<String, List<Entity>> byFolded,
			Map<String, Set<Entity>> bare) {

		Collection<Entity> all() {
			return this.byKey.values();
		}

		/** The entry that an id or the address of its page means. */
		Optional<Entity> meant(String text) {
			Matcher page = PAGE.matcher(text);
			return Optional.ofNullable(this.byId.get(page.find() ? page.group() : text));
		}

	}

	Known known() {
		return Objects.requireNonNull(this.content.get("names", this::read));
	}

	private Known read() {
		long highest = this.entries.highest();
		Map<Long, List<NameOfEntry>> names = this.names.between(0, highest)
			.stream()
			.filter((name) -> !name.folded().isEmpty())
			.collect(Collectors.groupingBy(NameOfEntry::entry));
		Map<Long, Map<Language, EntrySummary>> headings = new LinkedHashMap<>();
		this.entries.between(0, highest)
			.forEach((written) -> headings
				.computeIfAbsent(written.heading().id(), (none) -> new EnumMap<>(Language.class))
				.put(written.language(), written.heading()));
		Map<String, Entity> byId = new HashMap<>();
		Map<Long, Entity> byKey = new LinkedHashMap<>();
		Map<String, List<Entity>> byFolded = new HashMap<>();
		headings.forEach((key, texts) -> {
			EntrySummary heading = texts.values().iterator().next();
			if (heading.kind() != Kind.SECTION) {
				Entity item = new Entity(heading.reference(), key, heading.kind(), texts,
						names.getOrDefault(key, List.of()));
				byId.put(item.id(), item);
				byId.put(heading.path(), item);
				byKey.put(key, item);
				item.names()
					.stream()
					.map(NameOfEntry::folded)
					.distinct()
					.forEach((folded) -> byFolded.computeIfAbsent(folded, (none) -> new ArrayList<>()).add(item));
			}
		});
		return new Known(byId, byKey, byFolded, bare(byKey.values()));
	}

	private static Map<String, Set<Entity>> bare(Collection<Entity> items) {
		Map<String, Set<Entity>> bare = new HashMap<>();
		items.forEach((item) -> item.registered()
			.forEach((name) -> Stream
				.concat(Stream.of(name.folded()),
						LegalForms.inColumn(CharacterFolding.of(name.name())).stream().limit(2))
				.filter((folded) -> folded.length() >= SHORTEST)
				.forEach((folded) -> bare.computeIfAbsent(folded, (none) -> new LinkedHashSet<>()).add(item))));
		return bare;
	}

}
