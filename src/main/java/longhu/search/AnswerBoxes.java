package longhu.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.DateSpan;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.FigureView;
import longhu.catalog.Figures;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Answers a question for figures, or for who holds a company, above its hits: with what
 * the catalog has, of the entry that is named in the question or of all.
 */
@Component
class AnswerBoxes {

	/** What figures are asked for by which words, folded; the first that fits counts. */
	private static final Map<String, Pattern> FIGURES = Stream.of("valuation 估值|市值|\\bvaluations?\\b|\\bworth\\b",
			"funding-round 募资|融资|\\bfunding\\b|\\bfundraising\\b|\\braised?\\b",
			"revenue 营收|收入|\\brevenues?\\b|\\bsales\\b", "net-loss 亏损|\\bloss(?:es)?\\b", "users 用户数|多少用户|\\busers\\b",
			"employees 员工|人数|\\bemployees\\b|\\bstaff\\b", "parameters 参数|\\bparameters\\b", "stake 持股比例|\\bstakes?\\b")
		.map((line) -> line.split(" ", 2))
		.collect(Collectors.toMap((line) -> line[0], (line) -> Pattern.compile(line[1]), (one, other) -> one,
				java.util.LinkedHashMap::new));

	private static final Pattern HOLDERS = Pattern
		.compile("投资人|投资者|投资方|股东|谁投资|投资了|金主|\\binvest(?:ed|ors?)\\b|\\bshareholders?\\b|\\bbackers?\\b|\\bwho owns\\b");

	private static final List<String> HOLDING = List.of("invested-in", "shareholder-of");

	private static final int MOST = 6;

	private final Entries entries;

	private final Figures numbers;

	private final Relations relations;

	private final Vocabulary vocabulary;

	AnswerBoxes(Entries entries, Figures numbers, Relations relations, Vocabulary vocabulary) {
		this.entries = entries;
		this.numbers = numbers;
		this.relations = relations;
		this.vocabulary = vocabulary;
	}

	/**
	 * Figures or holders.
	 *
	 * @param entry of which they are, or null for those of all
	 * @param what they are called
	 * @param more the address where the rest is
	 */
	record AnswerBox(@Nullable EntrySummary entry, String what, List<Row> rows, String more) {
	}

	/**
	 * One of them.
	 *
	 * @param html the amount, or an empty text
	 */
	record Row(String path, String title, String html, @Nullable DateSpan when, @Nullable String note) {
	}

	/** The answer to a question that was searched, or null. */
	@Nullable AnswerBox of(SearchResult found, Language language) {
		String plain = found.question().plain();
		boolean holders = HOLDERS.matcher(plain).find();
		Optional<String> measure = FIGURES.entrySet()
			.stream()
			.filter((figure) -> figure.getValue().matcher(plain).find())
			.map(Map.Entry::getKey)
			.findFirst();
		if (!holders && measure.isEmpty()) {
			return null;
		}
		EntrySummary entry = found.hits()
			.stream()
			.filter((hit) -> hit.entry() && hit.byName())
			.findFirst()
			.flatMap((hit) -> entry(hit, language))
			.orElse(null);
		return (holders && entry != null) ? holders(entry, language)
				: measure.map((type) -> figures(type, entry, language)).orElse(null);
	}

	private @Nullable AnswerBox holders(EntrySummary entry, Language language) {
		return box(entry, this.vocabulary.relation("invested-in", false, language),
				this.relations.to(entry.id(), language)
					.stream()
					.filter((relation) -> HOLDING.contains(relation.type()))
					.map((relation) -> new Row(relation.path(), relation.title(), "", relation.held(),
							relation.note())),
				"/network?entry=" + entry.path().substring(1) + "&type=" + String.join("&type=", HOLDING));
	}

	private @Nullable AnswerBox figures(String type, @Nullable EntrySummary entry, Language language) {
		List<FigureView> all = (entry != null) ? this.numbers.of(List.of(entry.id()), language)
				: this.numbers.ofFacts(this.numbers.first(type, Limit.of(MOST)), language);
		return box(entry, this.vocabulary.fact(type, language), all.stream()
			.filter((figure) -> figure.type().equals(type))
			.map((figure) -> new Row(figure.path(), figure.title(), figure.html(), figure.asOf(), figure.note())),
				"/numbers?measure=" + type);
	}

	private Optional<EntrySummary> entry(SearchResult.Hit hit, Language language) {
		return Kind.ofCode(hit.kind())
			.flatMap(
					(kind) -> this.entries.find(kind, hit.path().substring(hit.path().lastIndexOf('/') + 1), language));
	}

	private static @Nullable AnswerBox box(@Nullable EntrySummary entry, String what, Stream<Row> rows, String more) {
		List<Row> first = rows.limit(MOST).toList();
		return first.isEmpty() ? null : new AnswerBox(entry, what, first, more);
	}

}
