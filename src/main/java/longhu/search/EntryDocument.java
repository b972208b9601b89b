package longhu.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import longhu.catalog.DateSpan;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Facts;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mentions;
import longhu.catalog.NameOfEntry;
import longhu.catalog.OutgoingRelation;
import longhu.catalog.Paragraphs;
import longhu.hanzi.FoldedName;
import longhu.hanzi.PinyinForms;

/**
 * Makes the document of one entry from all its rows.
 *
 * @param written the entry in each language
 * @param labels of the facts, by language and type
 */
record EntryDocument(List<Entries.Written> written, List<NameOfEntry> names, List<Paragraphs.Written> prose,
		List<Facts.Written> facts, List<OutgoingRelation> links, List<Mentions.InSection> sections,
		Map<Language, Map<String, String>> labels) {

	SearchDocument document() {
		EntrySummary heading = this.written.get(0).heading();
		SearchDocument document = new SearchDocument(heading.path(), heading.kind().code());
		Map<Language, String> titles = new EnumMap<>(Language.class);
		Map<Language, String> summaries = new EnumMap<>(Language.class);
		this.written.forEach((row) -> {
			titles.put(row.language(), row.heading().title());
			summaries.put(row.language(), row.heading().summary());
			document.language.add(row.heading().textLanguage().tag());
		});
		List<IndexedName> named = named(titles.getOrDefault(Language.ZH_HANT, ""), heading.reading());
		named.forEach(document::name);
		document.shown = new HitData(document.path, document.kind, "", titles, summaries, named).json();
		document.text(named.stream().map(IndexedName::text).collect(Collectors.joining("\n")),
				String.join("\n", new LinkedHashSet<>(summaries.values())), lines());
		document.nameChinese = FoldedName.of(heading.reading());
		document.nameEnglish = FoldedName.of(titles.getOrDefault(Language.EN, ""));
		document.in = this.written.get(0).inArticle() ? "article" : "around";
		this.sections.forEach((mention) -> document.section.add(mention.section()));
		this.links.forEach((link) -> link(document, link));
		dates(document, heading);
		return document;
	}

	private List<IndexedName> named(String title, String reading) {
		PinyinForms readings = new PinyinForms(title, reading);
		List<IndexedName> named = new ArrayList<>();
		for (NameOfEntry name : this.names) {
			if (!name.why().equals("reading")) {
				Set<String> read = new LinkedHashSet<>(readings.of(name.name()));
				if (name.name().equals(title)) {
					read.add(FoldedName.of(reading));
				}
				named.add(new IndexedName(name.name(), name.language(), name.why(), forms(name), List.copyOf(read)));
			}
		}
		return named;
	}

	/**
	 * A name folded, also without the ending of an English genitive; a ticker also as
	 * bare digits, with its zeros and without.
	 */
	private static List<String> forms(NameOfEntry name) {
		Set<String> forms = new LinkedHashSet<>(List.of(name.folded()));
		forms.add(FoldedName.of(name.name().replaceAll("['’]s\\b", "")));
		String digits = name.name().replaceAll("\\D", "");
		if (name.why().equals("ticker") && !digits.isEmpty()) {
			String bare = digits.replaceFirst("^0+(?=.)", "");
			forms.add(digits);
			forms.add(bare);
			forms.add("0".repeat(Math.max(0, 4 - bare.length())) + bare);
			forms.add("0".repeat(Math.max(0, 5 - bare.length())) + bare);
			String exchange = name.folded().replaceAll("\\d", "");
			if (!exchange.isEmpty()) {
				new TreeSet<>(forms).stream().filter((form) -> !form.isEmpty()).forEach((form) -> {
					String number = form.replaceAll("\\D", "");
					forms.add(number + exchange);
					forms.add(exchange + number);
				});
			}
		}
		return List.copyOf(forms);
	}

	private Map<Language, List<String>> lines() {
		Map<Language, List<String>> lines = new EnumMap<>(Language.class);
		for (Paragraphs.Written line : this.prose) {
			lines.computeIfAbsent(line.language(), (none) -> new ArrayList<>()).add(line.text());
		}
		for (Facts.Written fact : this.facts) {
			String label = this.labels.getOrDefault(fact.language(), Map.of()).getOrDefault(fact.type(), fact.type());
			lines.computeIfAbsent(fact.language(), (none) -> new ArrayList<>())
				.add(label + (fact.language().chinese() ? "：" : ": ") + fact.text());
		}
		return lines;
	}

	private static void link(SearchDocument document, OutgoingRelation link) {
		if (link.kind() == Kind.GROUP) {
			document.group.add(link.slug());
		}
		else if (link.kind() == Kind.ERA) {
			document.era.add(link.slug());
		}
		else if (link.kind() == Kind.PLACE && link.type().equals("based-in")) {
			document.place.add(link.slug());
		}
	}

	/**
	 * Its years, or the first date that its facts give; of companies the year founded.
	 */
	private void dates(SearchDocument document, EntrySummary heading) {
		DateSpan years = heading.years();
		if (years != null) {
			document.date = String.valueOf(years.from());
		}
		for (Facts.Written fact : this.facts) {
			DateSpan date = fact.date();
			if (date != null && document.date.isEmpty()) {
				document.date = String.valueOf(date.from());
			}
			if (date != null && fact.type().equals("founded") && heading.kind() == Kind.COMPANY) {
				document.founded.add(String.valueOf(date.year()));
			}
		}
	}

}
