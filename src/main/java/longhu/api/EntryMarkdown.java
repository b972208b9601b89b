package longhu.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.FactView;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.ParagraphView;
import longhu.catalog.RelationView;
import longhu.catalog.SourceView;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * An entry as Markdown (RFC 7763, CommonMark) behind YAML front matter: facts, text and
 * sources, without a word of the page around them.
 */
@Component
class EntryMarkdown {

	private final Vocabulary vocabulary;

	private final Messages messages;

	EntryMarkdown(Vocabulary vocabulary, Messages messages) {
		this.vocabulary = vocabulary;
		this.messages = messages;
	}

	String of(EntityDocuments.OfEntry entry) {
		Language language = entry.language();
		MarkdownText text = new MarkdownText();
		text.heading(1, entry.heading().title());
		text.paragraph(entry.heading().summary());
		if (!entry.facts().isEmpty()) {
			text.heading(2, this.messages.say("entry.facts", language));
			text.list(entry.facts().stream().map((fact) -> line(fact, entry.sources(), language)).toList());
		}
		if (!entry.relations().isEmpty()) {
			text.heading(2, this.messages.say("entry.relations", language));
			text.links(entry.relations().stream().map((relation) -> line(relation, entry)).toList());
		}
		for (ParagraphView paragraph : entry.text()) {
			if (paragraph.heading() > 1) {
				text.heading(paragraph.heading(), paragraph.text());
			}
			else {
				text.paragraph(paragraph.text());
			}
		}
		if (!entry.sources().isEmpty()) {
			text.heading(2, this.messages.say("entry.sources", language));
			text.links(entry.sources()
				.stream()
				.map((source) -> new MarkdownText.Link(source.title(), source.url(), line(source, language)))
				.toList());
		}
		return frontMatter(entry) + text;
	}

	/** A fact with the date at which it holds and the numbers of its sources. */
	private String line(EntityDocuments.Stated<FactView> fact, List<SourceView> sources, Language language) {
		FactView shown = fact.statement();
		List<String> behind = new ArrayList<>();
		if (shown.asOf() != null) {
			behind.add(shown.asOf().in(language));
		}
		behind.addAll(numbers(fact.sources(), sources));
		return this.vocabulary.fact(shown.type(), language) + (language.chinese() ? "：" : ": ") + shown.text()
				+ bracketed(behind, language);
	}

	private MarkdownText.Link line(EntityDocuments.Stated<RelationView> relation, EntityDocuments.OfEntry entry) {
		RelationView shown = relation.statement();
		Language language = entry.language();
		List<String> behind = new ArrayList<>();
		if (shown.held() != null) {
			behind.add(shown.held().in(language));
		}
		behind.addAll(numbers(relation.sources(), entry.sources()));
		String origin = entry.url().substring(0, entry.url().length() - entry.heading().path().length());
		return new MarkdownText.Link(shown.title(), origin + shown.path(),
				this.vocabulary.relation(shown.type(), shown.outgoing(), language) + bracketed(behind, language));
	}

	private static String line(SourceView source, Language language) {
		return Stream
			.of("S" + source.number(), source.publisher(),
					(source.published() != null) ? source.published().in(language) : null)
			.filter(Objects::nonNull)
			.collect(Collectors.joining(language.chinese() ? "，" : ", "));
	}

	private static List<String> numbers(List<EntityDocuments.Sourced> marks, List<SourceView> sources) {
		return sources.stream()
			.filter((source) -> marks.stream().anyMatch((mark) -> mark.source().equals(source.code())))
			.map((source) -> "S" + source.number())
			.toList();
	}

	private static String bracketed(List<String> said, Language language) {
		if (said.isEmpty()) {
			return "";
		}
		return language.chinese() ? "（" + String.join("，", said) + "）" : " (" + String.join(", ", said) + ")";
	}

	private static String frontMatter(EntityDocuments.OfEntry entry) {
		Map<String, Object> matter = new LinkedHashMap<>();
		matter.put("title", entry.heading().title());
		matter.put("kind", entry.heading().kind().code());
		matter.put("language", entry.heading().textLanguage().tag());
		matter.put("names", names(entry));
		if (entry.heading().checked() != null) {
			matter.put("checked", entry.heading().checked().toString());
		}
		matter.put("edition", entry.edition());
		matter.put("url", entry.url());
		return FrontMatter.of(matter);
	}

	private static List<String> names(EntityDocuments.OfEntry entry) {
		return entry.names().stream().map((name) -> name.name()).distinct().toList();
	}

}
