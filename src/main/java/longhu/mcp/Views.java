package longhu.mcp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import longhu.catalog.Amount;
import longhu.catalog.CitationMark;
import longhu.catalog.ClaimView;
import longhu.catalog.DateSpan;
import longhu.catalog.EntryName;
import longhu.catalog.Fields;
import longhu.catalog.Heading;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.Statement;
import longhu.catalog.StatementSource;
import longhu.catalog.StatementValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Entries, claims and sources as every tool gives them. What stands on sources names them
 * by id; each answer lists those once, with their addresses.
 */
@Component
class Views {

	private final Sources sources;

	private final Messages messages;

	Views(Sources sources, Messages messages) {
		this.sources = sources;
		this.messages = messages;
	}

	static Map<String, Object> entry(Heading entry, Language language, Origin origin) {
		return Fields.of("title", entry.title(), "url", origin.to(entry.path(), language), "kind", entry.kind().code());
	}

	/**
	 * A statement with all that it means, of its sources their ids.
	 * @see longhu.catalog.StatementTable
	 */
	static Map<String, Object> statement(Statement statement, Language language, Origin origin) {
		Map<String, Object> data = Fields.of("sentence", statement.sentence(), "subject",
				name(statement.subject(), language, origin), "type", statement.type(), "label", statement.label());
		text(data, "reverseLabel", statement.reverse());
		if (statement.relation()) {
			data.put("mutual", statement.mutual());
		}
		if (statement.value().entry() != null) {
			data.put("target", name(statement.value().entry(), language, origin));
		}
		data.putAll(value(statement));
		data.put("id", statement.id());
		return data;
	}

	/** What a statement says, for an answer that says elsewhere of what. */
	static Map<String, Object> value(Statement statement) {
		StatementValue value = statement.value();
		Map<String, Object> data = Fields.of("form", value.form(), "value", value.text());
		Amount amount = value.amount();
		if (amount != null) {
			data.put("amount", amount.number());
			data.put("qualifier", amount.qualifier());
			text(data, "unit", amount.unit());
			text(data, "currency", amount.currency());
		}
		date(data, "date", value.date());
		date(data, "valid", statement.valid());
		date(data, "asOf", statement.asOf());
		text(data, "note", statement.note());
		data.put("confidence", statement.confidence());
		data.put("articleSays", statement.inArticle());
		data.put("sources", statement.sources().stream().map(StatementSource::id).distinct().toList());
		Map<String, String> locators = new LinkedHashMap<>();
		statement.sources().forEach((source) -> {
			if (source.locator() != null) {
				locators.merge(source.id(), source.locator(), (first, second) -> first + ", " + second);
			}
		});
		if (!locators.isEmpty()) {
			data.put("locators", locators);
		}
		return data;
	}

	private static Map<String, Object> name(EntryName entry, Language language, Origin origin) {
		return Fields.of("title", entry.title(), "url", origin.to(entry.path(), language), "kind", entry.kind().code());
	}

	/** A claim is never without its verdict. */
	Map<String, Object> claim(ClaimView claim, Language language, Origin origin) {
		return Fields.of("title", claim.statement(), "url", origin.to(claim.path(), language), "verdict",
				claim.verdict(), "verdictText", this.messages.say("verdict." + claim.verdict() + ".text", language),
				"nature", claim.nature(), "asOf", claim.asOf().toString(), "paragraph",
				origin.to(claim.paragraph(), language));
	}

	Map<String, Object> source(SourceView source, Language language, Origin origin) {
		Map<String, Object> data = Fields.of("title", source.title(), "url", source.url(), "id", source.code());
		text(data, "author", source.author());
		text(data, "publisher", source.publisher());
		date(data, "published", source.published());
		data.put("grade", source.grade());
		data.put("page", origin.to("/sources/" + source.code(), language));
		return data;
	}

	List<Map<String, Object>> sources(List<SourceView> sources, Language language, Origin origin) {
		return sources.stream().map((source) -> source(source, language, origin)).toList();
	}

	/** The sources of some ids, each once and in that order. */
	List<Map<String, Object>> sourcesOf(Collection<String> ids, Language language, Origin origin) {
		Map<String, SourceView> all = this.sources.all()
			.stream()
			.collect(Collectors.toMap(SourceView::code, Function.identity()));
		return sources(new LinkedHashSet<>(ids).stream().map(all::get).filter(Objects::nonNull).toList(), language,
				origin);
	}

	/** The ids of the sources that a statement stands on. */
	static List<String> ids(Long owner, Collection<CitationMark> marks) {
		return marks.stream().filter((mark) -> mark.owner().equals(owner)).map(CitationMark::code).distinct().toList();
	}

	/** The ids that some items name under {@code sources}. */
	static List<String> ids(List<Map<String, Object>> items) {
		List<String> ids = new ArrayList<>();
		items.forEach((item) -> {
			if (item.get("sources") instanceof List<?> list) {
				list.forEach((id) -> ids.add(id.toString()));
			}
		});
		return ids;
	}

	static void text(Map<String, Object> data, String name, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			data.put(name, text);
		}
	}

	static void date(Map<String, Object> data, String name, @Nullable DateSpan date) {
		if (date != null) {
			data.put(name, date.text());
		}
	}

	/** Without marks and without the numbers of notes. */
	static String plain(String html) {
		return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<sup\\b.*?</sup>", "").replaceAll("<[^>]*>", ""))
			.replaceAll("\\s+", " ")
			.strip();
	}

	/** The first of what was found, and how many there are. */
	static <T> Map<String, Object> list(String name, List<T> all, int limit, Function<T, Map<String, Object>> view) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("total", all.size());
		data.put(name, all.stream().limit(limit).map(view).toList());
		return data;
	}

	/** The items of a list that was put together before. */
	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> items(Map<String, Object> data, String name) {
		return (List<Map<String, Object>>) data.getOrDefault(name, List.of());
	}

}
