package longhu.number;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Citations;
import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Numbers;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The ledger of numbers by what they measure, filtered and sorted.
 */
@Controller
class NumberController {

	private static final Map<String, Comparator<Numbers.Shown>> SORTS = new LinkedHashMap<>();

	static {
		SORTS.put("amount", Comparator.comparing(Numbers.Shown::unit)
			.thenComparing(Numbers.Shown::amount, Comparator.reverseOrder()));
		SORTS.put("date", Comparator.comparing((number) -> String.valueOf((number.asOf() != null) ? number.asOf() : ""),
				Comparator.reverseOrder()));
		SORTS.put("entry", Comparator.comparing(Numbers.Shown::kind).thenComparing(Numbers.Shown::title));
	}

	private final Numbers numbers;

	private final Vocabulary vocabulary;

	NumberController(Numbers numbers, Vocabulary vocabulary) {
		this.numbers = numbers;
		this.vocabulary = vocabulary;
	}

	/**
	 * What the reader filters and sorts by.
	 *
	 * @param measure types of facts
	 * @param unit codes of units
	 * @param kind folders
	 */
	record Chosen(Set<String> measure, Set<String> unit, Set<String> kind, String sort) {

		public boolean any() {
			return !this.measure.isEmpty() || !this.unit.isEmpty() || !this.kind.isEmpty()
					|| !this.sort.equals("amount");
		}

		boolean takes(Numbers.Shown number) {
			return (this.measure.isEmpty() || this.measure.contains(number.type()))
					&& (this.unit.isEmpty() || this.unit.contains(number.unit()))
					&& (this.kind.isEmpty() || this.kind.contains(number.kind().folder()));
		}

	}

	@GetMapping(path = "/numbers", produces = MediaType.TEXT_HTML_VALUE)
	String numbers(@RequestParam(defaultValue = "") Set<String> measure,
			@RequestParam(defaultValue = "") Set<String> unit, @RequestParam(defaultValue = "") Set<String> kind,
			@RequestParam(defaultValue = "amount") String sort, Locale locale, Model model) {
		Language language = Language.of(locale);
		List<Numbers.Shown> all = this.numbers.all(language);
		List<String> measures = all.stream().map(Numbers.Shown::type).distinct().toList();
		List<String> units = all.stream().map(Numbers.Shown::unit).distinct().sorted().toList();
		List<Kind> kinds = all.stream().map(Numbers.Shown::kind).distinct().sorted().toList();
		known(measure, measures, "measure", (code) -> this.vocabulary.fact(code, language));
		known(unit, units, "unit", (code) -> this.vocabulary.unit(code, language));
		known(kind, kinds.stream().map(Kind::folder).toList(), "kind", null);
		known(Set.of(sort), List.copyOf(SORTS.keySet()), "sort", null);
		Chosen chosen = new Chosen(measure, unit, kind, sort);
		List<Numbers.Shown> shown = all.stream().filter(chosen::takes).sorted(SORTS.get(sort)).toList();
		model.addAttribute("all", all);
		model.addAttribute("shown", shown);
		model.addAttribute("measures", measures);
		model.addAttribute("units", units);
		model.addAttribute("kinds", kinds);
		model.addAttribute("sorts", SORTS.keySet());
		model.addAttribute("chosen", chosen);
		model.addAttribute("noindex", chosen.any());
		model.addAttribute("bars", new Bars(all));
		model.addAttribute("tables", shown.stream()
			.collect(Collectors.groupingBy(Numbers.Shown::type, LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("marks",
				this.numbers.marks().stream().collect(Collectors.groupingBy(Citations.Mark::owner)));
		return "numbers/numbers";
	}

	/**
	 * Refuses what there is not, and offers what there is.
	 * @param title what a value is called, or null if a message says it
	 */
	private static void known(Set<String> values, List<String> known, String parameter,
			@Nullable UnaryOperator<String> title) {
		if (known.containsAll(values)) {
			return;
		}
		Function<String, Offer> offer = (value) -> {
			String path = "/numbers?" + parameter + "=" + value;
			return (title != null) ? Offer.titled(path, title.apply(value))
					: Offer.of(path, parameter.equals("kind") ? "menu." + value : "numbers.sort." + value);
		};
		Stream<Offer> all = Stream.of(Offer.of("/numbers", "timeline.all"));
		throw Mistake.value(Stream.concat(all, known.stream().map(offer)).toList(), "numbers.wrong." + parameter);
	}

}
