package longhu.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.PlainText;
import longhu.catalog.Rows;
import longhu.catalog.SourceView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Claims, sources and indexes as Markdown behind YAML front matter, as entries are.
 */
@Component
class LedgerMarkdown {

	private final Messages messages;

	LedgerMarkdown(Messages messages) {
		this.messages = messages;
	}

	String of(EntityDocuments.OfClaim document, Origin origin) {
		Language language = document.language();
		ClaimView claim = document.claim();
		Map<String, Object> matter = new LinkedHashMap<>();
		matter.put("title", claim.statement());
		matter.put("kind", "claim");
		matter.put("language", claim.textLanguage().tag());
		matter.put("nature", claim.nature());
		matter.put("verdict", claim.verdict());
		matter.put("as_of", claim.asOf().toString());
		matter.put("paragraph", origin.to(claim.paragraph(), language));
		matter.put("edition", document.edition());
		matter.put("url", document.url());
		MarkdownText text = new MarkdownText();
		text.heading(1, claim.statement());
		text.paragraph(this.messages.say("verdict." + claim.verdict(), language) + (language.chinese() ? "：" : ": ")
				+ this.messages.say("verdict." + claim.verdict() + ".text", language));
		text.heading(2, this.messages.say("claim.finding", language));
		text.paragraph(plain(claim.finding()));
		links(text, "claim.entries", language, document.entries()
			.stream()
			.map((entry) -> new MarkdownText.Link(entry.title(), origin.to(entry.path(), language), entry.summary()))
			.toList());
		links(text, "entry.sources", language,
				document.sources()
					.stream()
					.map((source) -> new MarkdownText.Link(source.title(), source.url(), text(source.publisher())))
					.toList());
		return FrontMatter.of(matter) + text;
	}

	String of(EntityDocuments.OfSource document, Language language, Origin origin) {
		SourceView source = document.source();
		Map<String, Object> matter = new LinkedHashMap<>();
		matter.put("title", source.title());
		matter.put("kind", "source");
		put(matter, "language", source.language());
		put(matter, "author", source.author());
		put(matter, "publisher", source.publisher());
		put(matter, "published", (source.published() != null) ? source.published().text() : null);
		matter.put("sourcekind", source.kind());
		matter.put("grade", source.grade());
		matter.put("source_url", source.url());
		matter.put("edition", document.edition());
		matter.put("url", document.page());
		MarkdownText text = new MarkdownText();
		text.heading(1, source.title());
		text.address(source.url());
		links(text, "source.cited", language,
				document.entries()
					.stream()
					.map((entry) -> new MarkdownText.Link(entry.title(), origin.to(entry.path(), language), ""))
					.toList());
		links(text, "source.claims", language,
				document.claims()
					.stream()
					.map((claim) -> new MarkdownText.Link(claim.statement(), origin.to(claim.path(), language),
							this.messages.say("verdict." + claim.verdict(), language)))
					.toList());
		return FrontMatter.of(matter) + text;
	}

	/** An index as a list: each row by the column that names it, linked, and one more. */
	String of(String index, Rows rows, Map<String, Object> matter, Language language) {
		String title = this.messages.say(index.equals("article") ? "article.title" : "menu." + index, language);
		matter.put("title", title);
		MarkdownText text = new MarkdownText();
		text.heading(1, title);
		List<MarkdownText.Link> links = new ArrayList<>();
		for (Map<String, @Nullable Object> row : rows.objects()) {
			links.add(switch (index) {
				case "claims" -> link(row, "statement", "url", "verdict");
				case "sources" -> link(row, "title", "url", "publisher");
				case "terms" -> new MarkdownText.Link(text(row.get("english")), text(row.get("url")),
						text(row.get("taiwan")) + " / " + text(row.get("mainland")));
				case "timeline" -> link(row, "date", "url", "text");
				case "numbers" -> link(row, "title", "url", "figure");
				default -> link(row, "title", "url", "summary");
			});
		}
		text.links(links);
		return FrontMatter.of(matter) + text;
	}

	private static MarkdownText.Link link(Map<String, @Nullable Object> row, String title, String url, String say) {
		return new MarkdownText.Link(text(row.get(title)), text(row.get(url)), text(row.get(say)));
	}

	private void links(MarkdownText text, String heading, Language language, List<MarkdownText.Link> links) {
		if (!links.isEmpty()) {
			text.heading(2, this.messages.say(heading, language));
			text.links(links);
		}
	}

	private static void put(Map<String, Object> matter, String key, @Nullable String value) {
		if (value != null) {
			matter.put(key, value);
		}
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	/** A finding without its marks. */
	private static String plain(String html) {
		return PlainText.of(html);
	}

}
