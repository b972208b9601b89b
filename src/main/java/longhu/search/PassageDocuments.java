package longhu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.PlainText;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.TermView;
import longhu.catalog.Terms;
import longhu.hanzi.FoldedName;
import org.springframework.stereotype.Component;

/**
 * Makes the documents of what has no entry of its own: the article's paragraphs, claims,
 * sources and terms.
 */
@Component
class PassageDocuments {

	private final Entries entries;

	private final Paragraphs paragraphs;

	private final Claims claims;

	private final Sources sources;

	private final Terms terms;

	PassageDocuments(Entries entries, Paragraphs paragraphs, Claims claims, Sources sources, Terms terms) {
		this.entries = entries;
		this.paragraphs = paragraphs;
		this.claims = claims;
		this.sources = sources;
		this.terms = terms;
	}

	List<SearchDocument> documents() {
		List<SearchDocument> documents = new ArrayList<>();
		paragraphs(documents);
		claims(documents);
		for (SourceView source : this.sources.all()) {
			String by = (source.publisher() != null) ? source.publisher() : "";
			SearchDocument document = document("/sources/" + source.code(), "source", "",
					SearchDocument.same(source.title()), SearchDocument.same(by));
			document.date = (source.published() != null) ? String.valueOf(source.published().from()) : "";
			if (source.language() != null && Language.ofTag(source.language()).isPresent()) {
				document.language.add(source.language());
			}
			documents.add(document);
		}
		for (TermView term : this.terms.all()) {
			if (term.path() == null) {
				documents.add(term(term));
			}
		}
		return documents;
	}

	private void paragraphs(List<SearchDocument> documents) {
		Map<String, Map<Language, ParagraphView>> all = new LinkedHashMap<>();
		Map<String, Map<Language, String>> titles = new HashMap<>();
		for (Language language : Language.values()) {
			for (EntrySummary section : this.entries.of(Kind.SECTION, language)) {
				titles.computeIfAbsent(section.slug(), (none) -> new EnumMap<>(Language.class))
					.put(language, section.title());
			}
			for (ParagraphView paragraph : this.paragraphs.of(Kind.SECTION, language)) {
				all.computeIfAbsent("/article/" + paragraph.section() + "#" + paragraph.anchor(),
						(none) -> new EnumMap<>(Language.class))
					.put(language, paragraph);
			}
		}
		all.forEach((path, written) -> {
			ParagraphView first = written.values().iterator().next();
			SearchDocument document = document(path, "paragraph", first.number(),
					titles.getOrDefault(first.section(), Map.of()), Map.of());
			Map<Language, List<String>> lines = new EnumMap<>(Language.class);
			written.forEach((language, paragraph) -> lines.put(language, List.of(paragraph.text())));
			document.text("", "", lines);
			document.section.add(first.section());
			written.values().forEach((paragraph) -> document.language.add(paragraph.textLanguage().tag()));
			documents.add(document);
		});
	}

	private void claims(List<SearchDocument> documents) {
		Map<String, Map<Language, ClaimView>> all = new LinkedHashMap<>();
		for (Language language : Language.values()) {
			for (ClaimView claim : this.claims.all(language)) {
				all.computeIfAbsent(claim.path(), (none) -> new EnumMap<>(Language.class)).put(language, claim);
			}
		}
		all.forEach((path, written) -> {
			Map<Language, String> titles = new EnumMap<>(Language.class);
			Map<Language, List<String>> lines = new EnumMap<>(Language.class);
			written.forEach((language, claim) -> {
				titles.put(language, claim.statement());
				lines.put(language, List.of(PlainText.of(claim.finding())));
			});
			SearchDocument document = document(path, "claim", "", titles, Map.of());
			document.text(String.join("\n", titles.values()), "", lines);
			ClaimView first = written.values().iterator().next();
			document.section.add(first.section());
			document.date = first.asOf().toString();
			written.values().forEach((claim) -> document.language.add(claim.textLanguage().tag()));
			documents.add(document);
		});
	}

	private static SearchDocument term(TermView term) {
		Map<Language, String> titles = SearchDocument.same(term.taiwan());
		titles.put(Language.ZH_HANS, term.mainland());
		titles.put(Language.EN, term.english());
		String pair = term.taiwan() + " · " + term.mainland() + " · " + term.english();
		SearchDocument document = document("/terms#" + FoldedName.of(term.english()), "term", "", titles,
				SearchDocument.same(pair));
		List.of(Language.ZH_HANT, Language.EN, Language.ZH_HANS)
			.forEach((language) -> document.language.add(language.tag()));
		return document;
	}

	private static SearchDocument document(String path, String kind, String number, Map<Language, String> titles,
			Map<Language, String> summaries) {
		SearchDocument document = new SearchDocument(path, kind);
		List<IndexedName> names = new ArrayList<>();
		if (kind.equals("term")) {
			titles.forEach((language, title) -> names
				.add(new IndexedName(title, language.tag(), "title", List.of(FoldedName.of(title)), List.of())));
			names.forEach(document::name);
		}
		document.text(String.join("\n", titles.values()), String.join("\n", summaries.values()), Map.of());
		document.nameEnglish = FoldedName.of(titles.getOrDefault(Language.EN, ""));
		document.nameChinese = FoldedName.of(titles.getOrDefault(Language.ZH_HANT, ""));
		document.shown = new HitData(path, kind, number, titles, summaries, names).json();
		return document;
	}

}
