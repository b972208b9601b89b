package longhu.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.hanzi.CharacterFolding;
import org.hibernate.search.engine.backend.analysis.AnalyzerNames;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import org.jspecify.annotations.Nullable;

/**
 * A document of the index: an entry, or a paragraph, claim, source or term. Its fields
 * hold terms as {@link Analysis} makes them, so that every engine sees the same, and
 * whatever a hit shows.
 */
@SearchEntity
final class SearchDocument {

	/** The address without language prefix. */
	@DocumentId
	final String path;

	@KeywordField(aggregable = Aggregable.YES)
	final String kind;

	/** Entries (0) come before passages, sources and terms (1) in every order. */
	@GenericField(sortable = Sortable.YES)
	final int passage;

	/** Where nothing is asked: companies and policies (0) before the others (1). */
	@GenericField(sortable = Sortable.YES, searchable = Searchable.NO)
	final int rank;

	/** By it hits of the same worth are ordered: the slug, and the address to be sure. */
	@KeywordField(sortable = Sortable.YES, searchable = Searchable.NO)
	final String slug;

	@KeywordField(sortable = Sortable.YES, searchable = Searchable.NO)
	String nameChinese = "";

	@KeywordField(sortable = Sortable.YES, searchable = Searchable.NO)
	String nameEnglish = "";

	@KeywordField(sortable = Sortable.YES, searchable = Searchable.NO)
	String date = "";

	/** Folded titles. */
	@KeywordField(norms = Norms.NO)
	final Set<String> title = new LinkedHashSet<>();

	/** All folded names, and the digits of a ticker. */
	@KeywordField(norms = Norms.NO)
	final Set<String> name = new LinkedHashSet<>();

	@KeywordField(norms = Norms.NO)
	final Set<String> beginning = new LinkedHashSet<>();

	@KeywordField(norms = Norms.NO)
	final Set<String> pinyin = new LinkedHashSet<>();

	@KeywordField(norms = Norms.NO)
	final Set<String> pinyinBeginning = new LinkedHashSet<>();

	/** Names in Han characters with one of them left out, by which slips are found. */
	@KeywordField(norms = Norms.NO)
	final Set<String> withoutOne = new LinkedHashSet<>();

	/** Latin words of names and joined readings: what a slip is measured against. */
	@KeywordField(norms = Norms.NO, projectable = Projectable.YES)
	final Set<String> word = new LinkedHashSet<>();

	@KeywordField(norms = Norms.NO)
	final Set<String> wordBeginning = new LinkedHashSet<>();

	@FullTextField(analyzer = AnalyzerNames.WHITESPACE)
	String names = "";

	@FullTextField(analyzer = AnalyzerNames.WHITESPACE)
	String summary = "";

	@FullTextField(analyzer = AnalyzerNames.WHITESPACE)
	String body = "";

	/** Names, summary and text again, in which terms stand in a row. */
	@FullTextField(analyzer = AnalyzerNames.WHITESPACE, norms = Norms.NO)
	String phrase = "";

	/** Of an entry {@code article} or {@code around}, of anything else nothing. */
	@KeywordField(aggregable = Aggregable.YES)
	@Nullable String in;

	@KeywordField(aggregable = Aggregable.YES)
	final Set<String> group = new LinkedHashSet<>();

	@KeywordField(aggregable = Aggregable.YES)
	final Set<String> era = new LinkedHashSet<>();

	@KeywordField(aggregable = Aggregable.YES)
	final Set<String> section = new LinkedHashSet<>();

	@KeywordField(aggregable = Aggregable.YES)
	final Set<String> language = new LinkedHashSet<>();

	@KeywordField(aggregable = Aggregable.YES)
	final Set<String> founded = new LinkedHashSet<>();

	@KeywordField(aggregable = Aggregable.YES)
	final Set<String> place = new LinkedHashSet<>();

	/** {@link HitData} as JSON. */
	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String shown = "";

	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String textZhHant = "";

	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String textZhHans = "";

	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String textEn = "";

	SearchDocument(String path, String kind) {
		this.path = path;
		this.kind = kind;
		this.passage = Kind.ofCode(kind).isPresent() ? 0 : 1;
		this.rank = Relevance.FIRST_KINDS.contains(kind) ? 0 : 1;
		this.slug = path.substring(path.lastIndexOf('/') + 1) + " " + path;
	}

	/** The field that holds the text in a language. */
	static String textField(Language language) {
		return switch (language) {
			case ZH_HANT -> "textZhHant";
			case ZH_HANS -> "textZhHans";
			case EN -> "textEn";
		};
	}

	/** Takes up a name with all its forms. */
	void name(IndexedName name) {
		if (name.why().equals("title")) {
			this.title.addAll(name.folded());
		}
		this.name.addAll(name.folded());
		name.folded().forEach((form) -> this.beginning.addAll(Analysis.beginnings(form, 1)));
		name.folded()
			.stream()
			.filter((form) -> form.length() <= ParsedQuery.LONGEST_SLIP + 1
					&& form.chars().allMatch(CharacterFolding::han))
			.forEach((form) -> this.withoutOne.addAll(Analysis.withoutOne(form)));
		this.pinyin.addAll(name.read());
		name.read().forEach((read) -> this.pinyinBeginning.addAll(Analysis.beginnings(read, 1)));
		name.read().stream().limit(1).forEach(this.word::add);
		for (String word : CharacterFolding.of(name.text()).split("[^a-z]+")) {
			if (word.length() >= ParsedQuery.SHORTEST_SLIP) {
				this.word.add(word);
			}
		}
		name.folded().stream().filter((folded) -> folded.matches("[a-z]{5,}")).forEach(this.word::add);
	}

	/**
	 * Takes up what words are looked for in.
	 * @param lines one paragraph or fact to a line
	 */
	void text(String names, String summary, Map<Language, List<String>> lines) {
		this.textZhHant = String.join("\n", lines.getOrDefault(Language.ZH_HANT, List.of()));
		this.textZhHans = String.join("\n", lines.getOrDefault(Language.ZH_HANS, List.of()));
		this.textEn = String.join("\n", lines.getOrDefault(Language.EN, List.of()));
		this.word.forEach((word) -> this.wordBeginning.addAll(Analysis.beginnings(word, 3)));
		this.names = Analysis.indexed(names);
		this.summary = Analysis.indexed(summary);
		this.body = Analysis.indexed(text());
		this.phrase = Analysis.inRow(names + "\n" + summary + "\n" + text());
	}

	/**
	 * The text in both languages. The simplified one is derived: folded, its terms are
	 * those of the Traditional one.
	 */
	String text() {
		return this.textEn.equals(this.textZhHant) ? this.textZhHant : this.textZhHant + "\n" + this.textEn;
	}

	static Map<Language, String> same(String text) {
		Map<Language, String> all = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			all.put(language, text);
		}
		return all;
	}

}
