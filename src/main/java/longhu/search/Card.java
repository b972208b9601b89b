package longhu.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.Language;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.mapping.annotation.ValueBinderRef;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.DocumentId;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.NonStandardField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.SearchEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document of the index: an entry, or a paragraph, claim, source or term. It holds
 * whatever a hit shows.
 */
@SearchEntity
@Indexed(index = "longhu")
final class Card {

	static final JsonMapper JSON = JsonMapper.shared();

	/** The address without language prefix. */
	@DocumentId
	final String path;

	@KeywordField(aggregable = Aggregable.YES)
	final String kind;

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

	/** Folded other names, and the digits of a ticker. */
	@KeywordField(norms = Norms.NO)
	final Set<String> other = new LinkedHashSet<>();

	/** All folded names, found by their beginnings. */
	@NonStandardField(valueBinder = @ValueBinderRef(type = TermField.OfBeginnings.class))
	final Set<String> prefix = new LinkedHashSet<>();

	@KeywordField(norms = Norms.NO)
	final Set<String> pinyin = new LinkedHashSet<>();

	@NonStandardField(valueBinder = @ValueBinderRef(type = TermField.OfBeginnings.class))
	final Set<String> pinyinPrefix = new LinkedHashSet<>();

	/** Latin words of names and joined readings: what a slip is measured against. */
	@KeywordField(norms = Norms.NO)
	final Set<String> words = new LinkedHashSet<>();

	@NonStandardField(valueBinder = @ValueBinderRef(type = TermField.OfText.class))
	String names = "";

	@NonStandardField(valueBinder = @ValueBinderRef(type = TermField.OfText.class))
	String summary = "";

	@NonStandardField(valueBinder = @ValueBinderRef(type = TermField.OfText.class))
	String body = "";

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

	/** What a hit shows, as JSON. */
	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String shown = "";

	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String textZhHant = "";

	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String textZhHans = "";

	@KeywordField(searchable = Searchable.NO, projectable = Projectable.YES)
	String textEn = "";

	Card(String path, String kind) {
		this.path = path;
		this.kind = kind;
		this.slug = path.substring(path.lastIndexOf('/') + 1) + " " + path;
	}

	/**
	 * What a hit shows.
	 *
	 * @param number of the paragraph, or an empty text
	 */
	record Shown(String path, String kind, String number, Map<Language, String> titles, Map<Language, String> summaries,
			List<Named> names) {
	}

	/**
	 * A name and how it is found.
	 *
	 * @param folded the name folded, and other forms that stand for it
	 * @param read its readings in pinyin
	 */
	record Named(String text, String language, String why, List<String> folded, List<String> read) {
	}

	/** Takes up a name with all its forms. */
	void name(Named name) {
		(name.why().equals("title") ? this.title : this.other).addAll(name.folded());
		this.prefix.addAll(name.folded());
		this.pinyin.addAll(name.read());
		this.pinyinPrefix.addAll(name.read());
		name.read().stream().limit(1).forEach(this.words::add);
		this.names = this.names + name.text() + "\n";
		for (String word : Fold.of(name.text()).split("[^a-z]+")) {
			if (word.length() >= Question.SHORTEST_SLIP) {
				this.words.add(word);
			}
		}
		name.folded().stream().filter((folded) -> folded.matches("[a-z]{5,}")).forEach(this.words::add);
	}

	/** Takes up the text, one paragraph or fact to a line. */
	void text(Map<Language, List<String>> lines) {
		this.textZhHant = String.join("\n", lines.getOrDefault(Language.ZH_HANT, List.of()));
		this.textZhHans = String.join("\n", lines.getOrDefault(Language.ZH_HANS, List.of()));
		this.textEn = String.join("\n", lines.getOrDefault(Language.EN, List.of()));
		// simplified text is derived: folded, its terms are those of the Traditional one
		this.body = this.textEn.equals(this.textZhHant) ? this.textZhHant : this.textZhHant + "\n" + this.textEn;
	}

	void show(Shown shown) {
		this.shown = JSON.writeValueAsString(shown);
	}

	static Map<Language, String> same(String text) {
		Map<Language, String> all = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			all.put(language, text);
		}
		return all;
	}

}
