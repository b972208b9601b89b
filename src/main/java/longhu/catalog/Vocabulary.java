package longhu.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.stereotype.Component;

/**
 * How the codes of the vocabulary are called.
 */
@Component
public class Vocabulary {

	private final Labels labels;

	private final VocabularyTypes types;

	private final Cache content;

	Vocabulary(Labels labels, VocabularyTypes types, Cache content) {
		this.labels = labels;
		this.types = types;
		this.content = content;
	}

	public String name(String code, Language language) {
		return text("name", code, language);
	}

	public String fact(String code, Language language) {
		return text("fact", code, language);
	}

	public String unit(String code, Language language) {
		return text("unit", code, language);
	}

	/**
	 * The label of a relation as seen from the end where it begins, or from the other.
	 */
	public String relation(String code, boolean outgoing, Language language) {
		Labels.Row row = rows().get(key("relation", code, language));
		if (row == null) {
			return code;
		}
		return (outgoing || row.reverse() == null) ? row.text() : row.reverse();
	}

	/** The codes of an area in their order, each with its label. */
	public Map<String, String> all(String area, Language language) {
		return rows().values()
			.stream()
			.filter((row) -> row.area().equals(area) && row.language() == language)
			.collect(Collectors.toMap(Labels.Row::code, Labels.Row::text, (one, other) -> one, LinkedHashMap::new));
	}

	/**
	 * A label over a type.
	 *
	 * @param type a fact as {@code fact:founded}, a relation as {@code from:leads} or
	 * {@code to:leads}, all ties to a kind as {@code with:policy}, or {@code fellows}
	 * @param none what is said where nothing is known, or null
	 */
	public record Over(String type, String label, @Nullable String none) {
	}

	/** What stands over the facts of a page. */
	public List<Over> groups(Language language) {
		return over("group", language);
	}

	/** The types of fact of which a page pulls one out, the best first. */
	public List<Over> figures(Language language) {
		return over("figure", language);
	}

	/** What readers of a kind ask first; what has the same label is one answer. */
	public List<Over> first(Kind kind, Language language) {
		return over("first." + kind.code(), language);
	}

	private List<Over> over(String area, Language language) {
		return rows().values()
			.stream()
			.filter((row) -> row.area().equals(area) && row.language() == language)
			.map((row) -> new Over(row.code(), row.text(), row.reverse()))
			.toList();
	}

	/** Whether a unit is a currency. */
	public boolean money(String unit) {
		return types("unit").stream().anyMatch((type) -> type.code().equals(unit) && type.money());
	}

	/** Whether a relation reads the same from both ends. */
	public boolean mutual(String relation) {
		return types("relation").stream().anyMatch((type) -> type.code().equals(relation) && type.mutual());
	}

	/** What the units, or the types of facts or relations, are, in their order. */
	public List<VocabularyTypes.Row> types(String area) {
		List<VocabularyTypes.Row> all = Objects.requireNonNull(this.content.get("types", this.types::all));
		return all.stream().filter((type) -> type.area().equals(area)).toList();
	}

	private String text(String area, String code, Language language) {
		Labels.Row row = rows().get(key(area, code, language));
		return (row != null) ? row.text() : code;
	}

	private Map<String, Labels.Row> rows() {
		return Objects.requireNonNull(this.content.get("vocabulary", () -> {
			Map<String, Labels.Row> rows = new LinkedHashMap<>();
			for (Labels.Row row : this.labels.all()) {
				rows.put(key(row.area(), row.code(), row.language()), row);
			}
			return rows;
		}));
	}

	private static String key(String area, String code, Language language) {
		return language + "/" + area + "/" + code;
	}

}
