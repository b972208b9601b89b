package longhu.reconcile;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.NameOfEntry;
import longhu.catalog.OrderedJson;
import longhu.hanzi.FoldedName;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/**
 * What both versions share: suggestions while one types, previews, and which properties a
 * type has.
 */
@RestController
@RequestMapping(path = { "/reconcile", "/reconcile/v1" })
class SuggestionController {

	/** Suggestions of one answer. */
	private static final int PAGE = 20;

	/** What is no title comes behind titles that fit as well. */
	private static final int TITLES = 1;

	/** The rank of what does not fit. */
	private static final int MISS = 6;

	private final EntityRegister register;

	private final Properties properties;

	private final Candidates candidates;

	SuggestionController(EntityRegister register, Properties properties, Candidates candidates) {
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

	/**
	 * What is suggested.
	 *
	 * @param cursor how many to leave out
	 * @param type a kind, or empty
	 */
	record SuggestParameters(String prefix, @PositiveOrZero @Nullable Integer cursor, String type) {
	}

	/** For which type properties are proposed, and at most how many. */
	record ProposeParameters(String type, @PositiveOrZero @Nullable Integer limit) {
	}

	@GetMapping(path = "/suggest/{what}", produces = MediaType.APPLICATION_JSON_VALUE)
	Suggestions suggest(@PathVariable String what, @Valid SuggestParameters asked, Locale locale) {
		Language language = Language.of(locale);
		String prefix = asked.prefix();
		int skip = (asked.cursor() != null) ? asked.cursor() : 0;
		Kind kind = Kind.ofCode(asked.type()).filter(Kind.indexed()::contains).orElse(null);
		return switch (what) {
			case "entity" -> new Suggestions(entries(prefix, kind, skip, language));
			case "property" -> new Suggestions(few(
					(kind != null) ? this.properties.of(kind, language)
							: this.properties.all(language).values().stream().toList(),
					prefix, skip, (property) -> Stream.of(property.name()), (property) -> Stream.of(property.id())));
			case "type" -> new Suggestions(few(this.candidates.types(language), prefix, skip,
					(one) -> Stream.of(one.name()), (one) -> Stream.of(one.id())));
			default ->
				throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Suggested are entity, property and type.");
		};
	}

	private List<Suggested> entries(String prefix, @Nullable Kind kind, int skip, Language language) {
		return few(this.register.known().all().stream().filter((item) -> kind == null || item.kind() == kind).toList(),
				prefix, skip, (item) -> item.headings().values().stream().map(EntrySummary::title),
				(item) -> Stream.concat(Stream.of(item.id()), item.names().stream().map(NameOfEntry::name)))
			.stream()
			.map((item) -> new Suggested(item.id(), item.in(language).title(), item.in(language).summary(),
					List.of(this.candidates.type(item.kind(), language))))
			.toList();
	}

	/**
	 * Those that are called so, then those whose title begins so, those with another name
	 * that does, and those that hold it; of equal ones first what has least behind it.
	 */
	private static <T> List<T> few(List<T> all, String prefix, int skip, Function<T, Stream<String>> titles,
			Function<T, Stream<String>> names) {
		record Ranked<T>(T one, int rank, int length) {
		}
		String folded = FoldedName.of(prefix);
		Comparator<Ranked<T>> order = Comparator.comparingInt((Ranked<T> ranked) -> ranked.rank())
			.thenComparingInt(Ranked::length);
		return all.stream()
			.flatMap((one) -> Stream
				.concat(titles.apply(one).map((word) -> ranked(FoldedName.of(word), folded, 0)),
						names.apply(one).map((word) -> ranked(FoldedName.of(word), folded, TITLES)))
				.filter((found) -> found[0] < MISS)
				.map((found) -> new Ranked<>(one, found[0], folded.isEmpty() ? 0 : found[1]))
				.min(order)
				.stream())
			.sorted(order)
			.skip(skip)
			.limit(PAGE)
			.map(Ranked::one)
			.toList();
	}

	/** Its rank and its length. */
	private static int[] ranked(String word, String folded, int behind) {
		int rank = word.equals(folded) ? behind
				: word.startsWith(folded) ? 2 + behind : word.contains(folded) ? 4 + behind : MISS;
		return new int[] { rank, word.length() };
	}

	/** A few words about an entry, a property or a type, for a client that shows them. */
	@GetMapping(path = "/flyout/{what}", produces = MediaType.APPLICATION_JSON_VALUE)
	Map<String, Object> flyout(@PathVariable String what, @RequestParam(defaultValue = "") String id, Locale locale) {
		Language language = Language.of(locale);
		Optional<String[]> words = switch (what) {
			case "entity" -> this.register.known()
				.meant(id)
				.map((item) -> new String[] { item.in(language).title(), item.in(language).summary() });
			case "property" -> Optional.ofNullable(this.properties.all(language).get(id))
				.map((property) -> new String[] { property.name(), property.description() });
			case "type" -> this.candidates.types(language)
				.stream()
				.filter((type) -> type.id().equals(id))
				.findFirst()
				.map((type) -> new String[] { type.name(), type.id() });
			default -> Optional.empty();
		};
		String[] said = words
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is nothing with this id."));
		return OrderedJson.of("id", id, "html", "<p><strong>" + HtmlUtils.htmlEscape(said[0]) + "</strong></p><p>"
				+ HtmlUtils.htmlEscape(said[1]) + "</p>");
	}

	@GetMapping(path = "/extend/propose", produces = MediaType.APPLICATION_JSON_VALUE)
	Proposal propose(@Valid ProposeParameters asked, Locale locale) {
		Kind kind = Kind.ofCode(asked.type())
			.filter(Kind.indexed()::contains)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"type must be one that /reconcile/suggest/type lists."));
		int most = (asked.limit() != null) ? asked.limit() : Integer.MAX_VALUE;
		List<Properties.Named> properties = this.properties.of(kind, Language.of(locale));
		return new Proposal(asked.type(), Math.min(most, properties.size()), properties.stream().limit(most).toList());
	}

	/** To the small page about an entry, which may stand in a frame. */
	@GetMapping("/preview")
	ResponseEntity<Void> preview(@RequestParam(defaultValue = "") String id, Locale locale) {
		Language language = Language.of(locale);
		Entity item = this.register.known()
			.meant(id)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no entry with this id."));
		return ResponseEntity.status(HttpStatus.SEE_OTHER)
			.location(URI.create(language.prefix() + item.in(language).path() + "/preview"))
			.build();
	}

}
