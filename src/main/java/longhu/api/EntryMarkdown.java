package longhu.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Facts;
import longhu.catalog.Language;
import longhu.catalog.Paragraphs;
import longhu.catalog.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * An entry as Markdown (RFC 7763, CommonMark) behind YAML front matter: facts, text and
 * sources, without a word of the page around them.
 */
@Component
class EntryMarkdown {

	private final Vocabulary vocabulary;

	private final MessageSource messages;

	EntryMarkdown(Vocabulary vocabulary, MessageSource messages) {
		this.vocabulary = vocabulary;
		this.messages = messages;
	}

	String of(Documents.OfEntry entry) {
		Language language = entry.language();
		MarkdownText text = new MarkdownText();
		text.heading(1, entry.heading().title());
		text.paragraph(entry.heading().summary());
		if (!entry.facts().isEmpty()) {
			text.heading(2, say("entry.facts", language));
			text.list(entry.facts().stream().map((fact) -> line(fact.statement(), language)).toList());
		}
		for (Paragraphs.Shown paragraph : entry.text()) {
			if (paragraph.heading() > 1) {
				text.heading(paragraph.heading(), paragraph.text());
			}
			else {
				text.paragraph(paragraph.text());
			}
		}
		if (!entry.sources().isEmpty()) {
			text.heading(2, say("entry.sources", language));
			text.links(entry.sources()
				.stream()
				.map((source) -> new MarkdownText.Link(source.title(), source.url(),
						(source.publisher() != null) ? source.publisher() : ""))
				.toList());
		}
		return frontMatter(entry) + text;
	}

	private String line(Facts.Shown fact, Language language) {
		String name = this.vocabulary.fact(fact.type(), language);
		return name + (language.chinese() ? "：" : ": ") + fact.text();
	}

	private static String frontMatter(Documents.OfEntry entry) {
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

	private static List<String> names(Documents.OfEntry entry) {
		return entry.names().stream().map((name) -> name.name()).distinct().toList();
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
