package longhu.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Language;
import longhu.catalog.RecordedPart;
import org.jspecify.annotations.Nullable;

/**
 * What the content says now, in the lines of an edition. Texts that can be cited are kept
 * in all languages, because the derived one may come out otherwise some day; the rest in
 * the two that are written.
 */
final class Snapshot {

	private static final List<Language> WRITTEN = List.of(Language.ZH_HANT, Language.EN);

	private final Content content;

	private final Texts wording;

	private final Map<String, EditionRecord> lines = new LinkedHashMap<>();

	private Snapshot(Content content) {
		this.content = content;
		this.wording = new Texts(content);
	}

	/** The lines by key, in the order of entries and claims. */
	static Map<String, EditionRecord> of(Content content) {
		Snapshot snapshot = new Snapshot(content);
		content.each().forEach(snapshot::entry);
		content.claims().forEach(snapshot::claim);
		return snapshot.lines;
	}

	private void add(RecordedPart part, String address, Language language, @Nullable String text) {
		if (text != null && !text.isBlank()) {
			EditionRecord line = EditionRecord.of(part, address, language, text);
			this.lines.put(line.key(), line);
		}
	}

	private void entry(Parsed.Entry entry) {
		String path = entry.kind().path(entry.slug());
		Parsed.Translation english = entry.translation();
		for (Language language : WRITTEN) {
			add(RecordedPart.ENTRY, path, language, this.wording.title(entry.key(), language));
			add(RecordedPart.SUMMARY, path, language, this.wording.text(entry.summary().text(),
					(english != null) ? english.summary().text() : null, language));
		}
		entry.names()
			.forEach((name) -> add(RecordedPart.NAME, path + "#" + name.why(), Language.ZH_HANT, name.name().text()));
		paragraphs(path, entry.body(), Language.ZH_HANT);
		paragraphs(path, entry.body(), Language.ZH_HANS);
		if (english != null) {
			paragraphs(path, english.body(), Language.EN);
		}
		for (Language language : WRITTEN) {
			entry.facts()
				.forEach((fact) -> add(RecordedPart.FACT, path + "#" + fact.type(), language, fact(fact, language)));
			entry.relations()
				.forEach((relation) -> add(RecordedPart.RELATION, path + "#" + relation.type(), language,
						relation(relation, language)));
		}
	}

	private void paragraphs(String path, Prose body, Language language) {
		body.blocks()
			.stream()
			.filter((block) -> block.heading() == 0)
			.forEach((block) -> add(RecordedPart.PARAGRAPH, path + "#" + block.anchor(), language,
					this.wording.script(Prose.plain(block.node()), language)));
	}

	/** Value, date, note, confidence and sources. */
	private String fact(Parsed.Fact fact, Language language) {
		Prose prose = (language == Language.EN && fact.english() != null) ? fact.english() : fact.value();
		String value = (fact.date() != null) ? fact.date().in(language)
				: (fact.amount() != null) ? this.wording.amount(fact, language) : (prose != null) ? plain(prose) : "";
		return line(value, (fact.asOf() != null) ? fact.asOf().in(language) : null,
				this.wording.text(fact.note(), fact.noteEnglish(), language), fact.confidence(),
				sources(fact.sources()));
	}

	/** Other end, date, note, confidence and sources. */
	private String relation(Parsed.Relation relation, Language language) {
		EntryKey other = this.content.entries().get(Reference.of(relation.to().text()).entry());
		return line((other != null) ? this.wording.title(other, language) : relation.to().text(),
				(relation.when() != null) ? relation.when().in(language) : null,
				this.wording.text(relation.note(), relation.noteEnglish(), language), relation.confidence(),
				sources(relation.sources()));
	}

	private void claim(Parsed.Claim claim) {
		String path = "/claims/" + claim.slug();
		String statement = claim.statement().text();
		for (Language language : Language.values()) {
			add(RecordedPart.CLAIM, path, language, this.wording.text(statement, claim.english(), language));
		}
		add(RecordedPart.VERDICT, path, Language.ZH_HANT,
				line(claim.nature(), claim.verdict(), Objects.toString(claim.asOf(), null)));
		add(RecordedPart.FINDING, path, Language.ZH_HANT, plain(claim.finding()));
		add(RecordedPart.FINDING, path, Language.EN,
				(claim.findingEnglish() != null) ? plain(claim.findingEnglish()) : null);
	}

	private static String plain(Prose prose) {
		return prose.blocks().stream().map((block) -> Prose.plain(block.node())).collect(Collectors.joining(" "));
	}

	private static String sources(List<Parsed.Citation> sources) {
		return sources.stream()
			.map((source) -> (source.locator() != null) ? source.source() + "#" + source.locator()
					: source.source().text())
			.collect(Collectors.joining(", "));
	}

	private static String line(@Nullable String... fields) {
		return Stream.of(fields).filter(Objects::nonNull).collect(Collectors.joining(" · "));
	}

}
