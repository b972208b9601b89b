package longhu.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The closed word lists of {@code vocabulary.yaml}: reasons for names, units, types of
 * facts and of relations, each with its labels; and how the page of an entry orders them.
 *
 * @param groups the headings over its facts
 * @param figures the types of fact of which it pulls one out, the best first
 * @param first what readers of each kind ask first, by the code of the kind
 */
record VocabularyFile(Map<String, Label> names, Map<String, Unit> units, Map<String, FactType> facts,
		Map<String, RelationType> relations, List<Question> groups, List<Question> figures,
		Map<String, List<Question>> first) {

	/**
	 * A label over some types.
	 *
	 * @param types facts as {@code fact:founded}, relations that begin at the entry as
	 * {@code from:leads} or lead to it as {@code to:leads}, all that tie it to entries of
	 * a kind as {@code with:policy}, and {@code fellows}
	 * @param none what is said where nothing is known, or null
	 */
	record Question(Label label, List<String> types, @Nullable Label none) {
	}

	record Label(String zh, String en, @Nullable String hans) {
	}

	record Unit(Label label, boolean money) {
	}

	/**
	 * A type of fact; its values are a {@code date}, an {@code amount} or {@code text}.
	 */
	record FactType(Label label, String value, Matches matches) {
	}

	/** A type of relation with the kinds that may stand at each end. */
	record RelationType(Label label, Label reverse, Set<String> from, Set<String> to, boolean symmetric,
			Matches matches) {
	}

	/**
	 * What a type means in the vocabularies of others, as {@code schema:foundingDate} or
	 * {@code wd:P571}.
	 *
	 * @param broader properties that hold wherever this one does
	 * @param near properties that mean nearly the same
	 */
	record Matches(List<Located> broader, List<Located> near) {
	}

	private static final Pattern PROPERTY = Pattern.compile("(schema|skos|dcterms):[a-z][A-Za-z]*|wd:P[1-9][0-9]*");

	private static final Set<String> LABEL = Set.of("zh", "en", "hans");

	static VocabularyFile read(YamlFile yaml) {
		YamlMapping all = yaml.fields(yaml.file().text())
			.only(Set.of("names", "units", "facts", "relations", "groups", "figures", "first"));
		VocabularyFile vocabulary = new VocabularyFile(new LinkedHashMap<>(), new LinkedHashMap<>(),
				new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(),
				new LinkedHashMap<>());
		each(all, "names", (code, fields) -> vocabulary.names.put(code, label(fields.only(LABEL), "zh", "en")));
		each(all, "units", (code, fields) -> vocabulary.units.put(code,
				new Unit(label(fields.only(Set.of("zh", "en", "hans", "money")), "zh", "en"), fields.flag("money"))));
		each(all, "facts", (code, fields) -> vocabulary.facts.put(code, factType(yaml, fields)));
		each(all, "relations", (code, fields) -> vocabulary.relations.put(code, relationType(yaml, fields)));
		vocabulary.order(yaml, all);
		return vocabulary;
	}

	/** How the page of an entry orders what the lists before have named. */
	private void order(YamlFile yaml, YamlMapping all) {
		all.list("groups")
			.forEach((fields) -> this.groups
				.add(new Question(label(fields.only(Set.of("zh", "en", "hans", "facts")), "zh", "en"),
						known(yaml, fields.words("facts"), "fact", this.facts.keySet()), null)));
		known(yaml, all.words("figures"), "fact", this.facts.keySet());
		for (Located word : all.words("figures")) {
			FactType type = this.facts.get(word.text());
			if (type != null) {
				this.figures.add(new Question(type.label(), List.of("fact:" + word), null));
			}
		}
		YamlMapping first = all.map("first");
		if (first == null) {
			return;
		}
		for (String kind : first.keys()) {
			if (Kind.ofCode(kind).isEmpty()) {
				yaml.problems().add(ProblemCode.UNKNOWN_KIND, first.place(kind), "there is no kind '" + kind + "'");
			}
			this.first.put(kind, first.list(kind).stream().map((fields) -> question(yaml, fields)).toList());
		}
	}

	private Question question(YamlFile yaml, YamlMapping fields) {
		fields
			.only(Set.of("zh", "en", "hans", "facts", "from", "to", "with", "fellows", "none", "en-none", "hans-none"));
		List<String> types = new ArrayList<>(known(yaml, fields.words("facts"), "fact", this.facts.keySet()));
		types.addAll(known(yaml, fields.words("from"), "from", this.relations.keySet()));
		types.addAll(known(yaml, fields.words("to"), "to", this.relations.keySet()));
		ends(yaml, fields.words("with")).forEach((kind) -> types.add("with:" + kind));
		if (fields.flag("fellows")) {
			types.add("fellows");
		}
		Label none = fields.has("none") ? new Label(fields.need("none", "a label").text(),
				fields.need("en-none", "a label").text(), fields.text("hans-none")) : null;
		return new Question(label(fields, "zh", "en"), List.copyOf(types), none);
	}

	/** The types with their prefix; reports those that the lists before do not name. */
	private static List<String> known(YamlFile yaml, List<Located> types, String prefix, Set<String> known) {
		types.stream()
			.filter((type) -> !known.contains(type.text()))
			.forEach((type) -> yaml.problems()
				.add(prefix.equals("fact") ? ProblemCode.UNKNOWN_FACT : ProblemCode.UNKNOWN_RELATION, type.place(),
						"there is no type of " + (prefix.equals("fact") ? "fact" : "relation") + " '" + type + "'"
								+ Problems.didYouMean(type.text(), known)));
		return types.stream().map((type) -> prefix + ":" + type).toList();
	}

	private static void each(YamlMapping all, String area, java.util.function.BiConsumer<String, YamlMapping> use) {
		YamlMapping entries = all.map(area);
		if (entries == null) {
			all.need(area, "the vocabulary");
			return;
		}
		for (String code : entries.keys()) {
			YamlMapping fields = entries.map(code);
			if (fields != null) {
				use.accept(code, fields);
			}
		}
	}

	private static Label label(YamlMapping fields, String zh, String en) {
		return new Label(fields.need(zh, "a label").text(), fields.need(en, "a label").text(), fields.text("hans"));
	}

	private static FactType factType(YamlFile yaml, YamlMapping fields) {
		Label label = label(fields.only(Set.of("zh", "en", "hans", "value", "broader", "near")), "zh", "en");
		Located value = fields.need("value", "a type of fact");
		Set<String> values = Set.of("date", "amount", "text");
		if (!values.contains(value.text())) {
			yaml.problems().add(ProblemCode.BAD_VALUE, value.place(), "a fact's value is date, amount or text");
		}
		return new FactType(label, value.text(), matches(yaml, fields));
	}

	private static RelationType relationType(YamlFile yaml, YamlMapping fields) {
		fields.only(Set.of("zh", "en", "hans", "reverse", "en-reverse", "hans-reverse", "from", "to", "symmetric",
				"broader", "near"));
		return new RelationType(label(fields, "zh", "en"),
				new Label(fields.need("reverse", "a type of relation").text(),
						fields.need("en-reverse", "a type of relation").text(), fields.text("hans-reverse")),
				ends(yaml, fields.words("from")), ends(yaml, fields.words("to")), fields.flag("symmetric"),
				matches(yaml, fields));
	}

	private static Matches matches(YamlFile yaml, YamlMapping fields) {
		Matches matches = new Matches(fields.words("broader"), fields.words("near"));
		Stream.concat(matches.broader().stream(), matches.near().stream())
			.filter((word) -> !PROPERTY.matcher(word.text()).matches())
			.forEach((word) -> yaml.problems()
				.add(ProblemCode.BAD_VALUE, word.place(),
						"a property elsewhere is as schema:foundingDate, skos:definition, dcterms:isPartOf or wd:P571"));
		return matches;
	}

	private static Set<String> ends(YamlFile yaml, List<Located> words) {
		for (Located word : words) {
			if (Kind.ofCode(word.text()).isEmpty() && !word.text().equals("any")) {
				yaml.problems().add(ProblemCode.UNKNOWN_KIND, word.place(), "there is no kind '" + word + "'");
			}
		}
		return Set.copyOf(words.stream().map(Located::text).toList());
	}

}
