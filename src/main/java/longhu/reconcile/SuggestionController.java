package longhu.reconcile;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Names;
import longhu.hanzi.FoldedName;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What both versions share: suggestions while one types, previews, and which properties a
 * type has.
 */
@RestController
@RequestMapping(path = { "/reconcile", "/reconcile/v1" })
class SuggestionController {

	/** Suggestions of one answer. */
	private static final int PAGE = 20;

	/** The rank of what does not fit. */
	private static final int MISS = 3;

	private final Register register;

	private final Properties properties;

	private final Candidates candidates;

	SuggestionController(Register register, Properties properties, Candidates candidates) {
		this.register = register;
		this.properties = properties;
		this.candidates = candidates;
	}

	/** Suggestions, the nearest first. */
	record Suggestions(List<?> result) {
	}

	/** A suggested entry. */
	record Suggested(String id, String name, String description, List<Candidates.Type> notable) {
	}

	/** The properties that entries of a type have. */
	record Proposal(String type, int limit, List<Properties.Named> properties) {
	}

	@GetMapping(path = "/suggest/{what}", produces = MediaType.APPLICATION_JSON_VALUE)
	Suggestions suggest(@PathVariable String what, @RequestParam(defaultValue = "") String prefix,
			@RequestParam(defaultValue = "") String cursor, Locale locale) {
		Language language = Language.of(locale);
		int skip = Refused.whole(cursor, "cursor", 0);
		return switch (what) {
			case "entity" -> new Suggestions(entries(prefix, skip, language));
			case "property" -> new Suggestions(few(this.properties.all(language).values().stream().toList(), prefix,
					skip, (property) -> Stream.of(FoldedName.of(property.id()), FoldedName.of(property.name()))));
			case "type" -> new Suggestions(few(this.candidates.types(language), prefix, skip,
					(type) -> Stream.of(FoldedName.of(type.id()), FoldedName.of(type.name()))));
			default ->
				throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Suggested are entity, property and type.");
		};
	}

	private List<Suggested> entries(String prefix, int skip, Language language) {
		return few(List.copyOf(this.register.known().all()), prefix, skip,
				(item) -> Stream.concat(Stream.of(FoldedName.of(item.id())),
						item.names().stream().map(Names.Owned::folded)))
			.stream()
			.map((item) -> new Suggested(item.id(), item.in(language).title(), item.in(language).summary(),
					List.of(this.candidates.type(item.kind(), language))))
			.toList();
	}

	/**
	 * Those with a folded word that is the prefix, then those with one that begins with
	 * it, then those with one that holds it.
	 */
	private static <T> List<T> few(List<T> all, String prefix, int skip, Function<T, Stream<String>> words) {
		record Ranked<T>(T one, int rank) {
		}
		String folded = FoldedName.of(prefix);
		return all.stream()
			.map((one) -> new Ranked<>(one, words.apply(one).mapToInt((word) -> rank(word, folded)).min().orElse(MISS)))
			.filter((ranked) -> ranked.rank() < MISS)
			.sorted(Comparator.comparingInt(Ranked::rank))
			.skip(skip)
			.limit(PAGE)
			.map(Ranked::one)
			.toList();
	}

	private static int rank(String word, String folded) {
		return word.equals(folded) ? 0 : word.startsWith(folded) ? 1 : word.contains(folded) ? 2 : MISS;
	}

	@GetMapping(path = "/extend/propose", produces = MediaType.APPLICATION_JSON_VALUE)
	Proposal propose(@RequestParam(defaultValue = "") String type, @RequestParam(defaultValue = "") String limit,
			Locale locale) {
		Kind kind = Kind.ofCode(type)
			.filter(Kind.indexed()::contains)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"type must be one that /reconcile/suggest/type lists."));
		int most = Refused.whole(limit, "limit", Integer.MAX_VALUE);
		List<Properties.Named> properties = this.properties.of(kind, Language.of(locale));
		return new Proposal(type, Math.min(most, properties.size()), properties.stream().limit(most).toList());
	}

	/** To the small page about an entry, which may stand in a frame. */
	@GetMapping("/preview")
	ResponseEntity<Void> preview(@RequestParam(defaultValue = "") String id, Locale locale) {
		Language language = Language.of(locale);
		Item item = this.register.known()
			.meant(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no entry with this id."));
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(language.prefix() + item.in(language).path() + "/preview"))
			.build();
	}

}
