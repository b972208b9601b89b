package longhu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import longhu.catalog.AsMarkdown;
import longhu.catalog.Citations;
import longhu.catalog.DateSpan;
import longhu.catalog.Facts;
import longhu.catalog.Heading;
import longhu.catalog.Language;
import longhu.catalog.Names;
import longhu.catalog.Origin;
import longhu.catalog.Relations;
import longhu.catalog.Sources;
import longhu.catalog.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads one entry or section: names, facts and relations with dates and sources, text.
 */
@Component
class EntryTool implements Tool {

	private final Lookup lookup;

	private final AsMarkdown markdown;

	private final Names names;

	private final Facts facts;

	private final Relations relations;

	private final Sources sources;

	private final Citations citations;

	private final Vocabulary vocabulary;

	EntryTool(Lookup lookup, AsMarkdown markdown, Names names, Facts facts, Relations relations, Sources sources,
			Citations citations, Vocabulary vocabulary) {
		this.lookup = lookup;
		this.markdown = markdown;
		this.names = names;
		this.facts = facts;
		this.relations = relations;
		this.sources = sources;
		this.citations = citations;
		this.vocabulary = vocabulary;
	}

	@Override
	public String name() {
		return "get_entry";
	}

	@Override
	public Answer call(Arguments arguments, Origin origin) {
		Language language = arguments.language();
		Heading entry = this.lookup.entry(arguments.text("entry"), language);
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("url", origin.to(entry.path(), language));
		data.put("path", entry.path());
		data.put("kind", entry.kind().code());
		data.put("title", entry.title());
		data.put("summary", entry.summary());
		data.put("textLanguage", entry.textLanguage().tag());
		if (entry.checked() != null) {
			data.put("checked", entry.checked().toString());
		}
		data.put("names", this.names.of(entry.id()).stream().map(Names.Given::name).distinct().toList());
		List<Citations.Mark> factMarks = this.citations.ofFacts(entry.id());
		data.put("facts",
				this.facts.of(entry.id(), language).stream().map((fact) -> fact(fact, factMarks, language)).toList());
		List<Citations.Mark> relationMarks = this.citations.ofRelations(entry.id());
		data.put("relations",
				Stream
					.concat(this.relations.from(entry.id(), language).stream(),
							this.relations.to(entry.id(), language).stream())
					.map((relation) -> relation(relation, relationMarks, language, origin))
					.toList());
		data.put("sources", this.sources.of(entry.id()).stream().map(EntryTool::source).toList());
		return new Answer(this.markdown.of(entry.kind(), entry.slug(), language, origin).orElse(""), data);
	}

	private Map<String, Object> fact(Facts.Shown fact, List<Citations.Mark> marks, Language language) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("type", fact.type());
		data.put("label", this.vocabulary.fact(fact.type(), language));
		data.put("value", fact.text());
		date(data, "asOf", fact.asOf());
		data.put("confidence", fact.confidence());
		data.put("sources", codes(fact.id(), marks));
		return data;
	}

	private Map<String, Object> relation(Relations.Seen relation, List<Citations.Mark> marks, Language language,
			Origin origin) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("type", relation.type());
		data.put("label", this.vocabulary.relation(relation.type(), relation.outgoing(), language));
		data.put("outgoing", relation.outgoing());
		data.put("title", relation.title());
		data.put("url", origin.to(relation.path(), language));
		date(data, "date", relation.held());
		data.put("confidence", relation.confidence());
		data.put("sources", codes(relation.id(), marks));
		return data;
	}

	/** A source as every tool gives it. */
	static Map<String, Object> source(Sources.Shown source) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("id", source.code());
		data.put("title", source.title());
		text(data, "author", source.author());
		text(data, "publisher", source.publisher());
		date(data, "published", source.published());
		data.put("grade", source.grade());
		data.put("url", source.url());
		return data;
	}

	private static List<String> codes(Long owner, List<Citations.Mark> marks) {
		Function<Citations.Mark, String> code = Citations.Mark::code;
		return marks.stream().filter((mark) -> mark.owner().equals(owner)).map(code).distinct().toList();
	}

	private static void text(Map<String, Object> data, String name, @Nullable String text) {
		if (text != null) {
			data.put(name, text);
		}
	}

	static void date(Map<String, Object> data, String name, @Nullable DateSpan date) {
		if (date != null) {
			data.put(name, date.text());
		}
	}

}
