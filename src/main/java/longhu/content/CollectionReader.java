package longhu.content;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.catalog.Claims;
import longhu.catalog.DateSpan;
import longhu.catalog.SiteTexts;
import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * Reads the files that are one list each: sources, claims, the time line, terms,
 * addresses that are gone, and what the site says of itself.
 */
final class CollectionReader {

	private static final Set<String> SOURCE_KINDS = Set.of("official", "primary", "academic", "press", "reference",
			"mirror", "blog");

	private static final Set<String> NATURES = Set.of("fact", "assessment", "forecast");

	private static final Set<String> LANES = Set.of("eras", "policies", "companies", "world");

	/** Of RFC 3986, the addresses that are looked up on the web. */
	private static final Pattern WEB_ADDRESS = Pattern
		.compile("https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?"
				+ "(/([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?"
				+ "([?]([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?"
				+ "(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2})*)?");

	/** Behind the host what may not stand in an address. */
	private static final Pattern TO_ENCODE = Pattern
		.compile("(?<=.)[^A-Za-z0-9._~!$&'()*+,;=:@/?#%-]|%(?![0-9A-Fa-f]{2})|(?<=#.{0,2000})#");

	/** So many things stand side by side on the first page. */
	private static final int FEATURED = 3;

	private final Problems problems;

	private final ValueReader values;

	private final StatementReader statements;

	CollectionReader(VocabularyFile vocabulary, Problems problems) {
		this.problems = problems;
		this.values = new ValueReader(problems);
		this.statements = new StatementReader(vocabulary, problems);
	}

	/** Each item of the file's list, read; an empty list if there is no such file. */
	<T> List<T> each(@Nullable SourceFile file, Function<YamlMapping, T> read) {
		if (file == null) {
			return List.of();
		}
		List<T> items = new ArrayList<>();
		new YamlFile(file, 0, this.problems).list(file.text()).forEach((row) -> items.add(read.apply(row)));
		return items;
	}

	Parsed.Source source(YamlMapping row) {
		row.only(Set.of("id", "title", "author", "publisher", "date", "lang", "kind", "grade", "url", "root"));
		Located id = this.values.slug(row, "id", "a source");
		Located kind = row.need("kind", "a source");
		this.values.known(kind, SOURCE_KINDS, ProblemCode.BAD_VALUE, "kind of source");
		Located grade = row.need("grade", "a source");
		this.values.known(grade, Set.of("A", "B", "C"), ProblemCode.BAD_VALUE, "grade");
		Located url = row.need("url", "a source");
		if (!url.text().isEmpty() && !WEB_ADDRESS.matcher(url.text()).matches()) {
			String encoded = encoded(url.text());
			this.problems.add(ProblemCode.BAD_LINK, url.place(), WEB_ADDRESS.matcher(encoded).matches()
					? "not every character may stand so in an address; write " + encoded
					: "the address of a source is one of the web: http:// or https://, a host, ASCII characters");
		}
		return new Parsed.Source(id.text(), row.need("title", "a source").text(), row.text("author"),
				row.text("publisher"), this.values.date(row, "date"), this.values.language(row), kind.text(),
				grade.text(), url.text(), row.text("root"), row.place());
	}

	private static String encoded(String address) {
		Matcher host = Pattern.compile("https?://[^/?#]*").matcher(address);
		int behind = host.lookingAt() ? host.end() : 0;
		return address.substring(0, behind) + TO_ENCODE.matcher(address.substring(behind))
			.replaceAll((found) -> Matcher.quoteReplacement(UriUtils.encode(found.group(), StandardCharsets.UTF_8)));
	}

	Parsed.Claim claim(YamlMapping row) {
		row.only(Set.of("slug", "paragraph", "statement", "en", "nature", "verdict", "as-of", "entries", "finding",
				"en-finding", "sources", "discrepancy"));
		Located nature = row.need("nature", "a claim");
		this.values.known(nature, NATURES, ProblemCode.BAD_VALUE, "nature of a claim");
		Located verdict = row.need("verdict", "a claim");
		this.values.known(verdict, Claims.VERDICTS, ProblemCode.BAD_VALUE, "verdict");
		List<Parsed.Citation> sources = row.words("sources").stream().map(Parsed.Citation::of).toList();
		if (sources.isEmpty() && Set.of("supported", "partly", "contradicted").contains(verdict.text())) {
			this.problems.add(ProblemCode.UNSOURCED_VERDICT, verdict.place(),
					"the verdict '" + verdict + "' needs 'sources'; without any it is no-evidence or unverifiable");
		}
		row.need("as-of", "a claim");
		return new Parsed.Claim(this.values.slug(row, "slug", "a claim"), row.need("paragraph", "a claim"),
				row.need("statement", "a claim"), row.text("en"), nature.text(), verdict.text(),
				this.values.day(row, "as-of"), row.words("entries"),
				Prose.of(row.need("finding", "a claim"), this.problems), this.values.prose(row, "en-finding"), sources,
				row.text("discrepancy"), row.place());
	}

	Parsed.Event event(YamlMapping row) {
		row.only(Set.of("id", "date", "text", "en", "lane", "importance", "entries", "article", "sources"));
		row.need("date", "an event");
		DateSpan date = this.values.date(row, "date");
		Located lane = row.need("lane", "an event");
		this.values.known(lane, LANES, ProblemCode.BAD_VALUE, "lane");
		Located importance = row.need("importance", "an event");
		this.values.known(importance, Set.of("1", "2", "3"), ProblemCode.BAD_VALUE, "importance");
		return new Parsed.Event(this.values.slug(row, "id", "an event"), (date != null) ? date : DateSpan.of("1000"),
				row.need("text", "an event"), row.text("en"), lane.text(),
				importance.text().matches("[123]") ? Integer.parseInt(importance.text()) : 3, row.words("entries"),
				row.word("article"), this.statements.sources(row, "sources", "an event"), row.place());
	}

	Parsed.Term term(YamlMapping row) {
		row.only(Set.of("taiwan", "mainland", "en", "also", "entry", "note", "en-note", "convert"));
		return new Parsed.Term(row.need("taiwan", "a term"), row.need("mainland", "a term"), row.need("en", "a term"),
				row.words("also"), row.word("entry"), row.text("note"), row.text("en-note"),
				!row.has("convert") || row.flag("convert"), row.place());
	}

	Parsed.Gone gone(YamlMapping row) {
		row.only(Set.of("path", "successor", "why"));
		Located path = row.need("path", "an address that is gone");
		if (!path.text().isEmpty() && !path.text().startsWith("/")) {
			this.problems.add(ProblemCode.BAD_VALUE, path.place(), "'path' begins with '/', as /companies/zhipu");
		}
		return new Parsed.Gone(path, row.word("successor"), row.text("why"));
	}

	/**
	 * What the site says of itself; null if it is missing or broken, which is reported.
	 */
	Parsed.@Nullable Site site(@Nullable SourceFile file) {
		if (file == null) {
			this.problems.add(ProblemCode.NO_CONTENT, new Place(SourceFile.of("site.yaml", ""), 1, 1),
					"site.yaml is missing; it states title and edition");
			return null;
		}
		YamlMapping all = new YamlFile(file, 0, this.problems).fields(file.text())
			.only(Set.of("title", "edition", "contact", "licence", "byline", "featured", "about", "notes"));
		YamlMapping title = all.map("title");
		all.need("edition", "the site");
		LocalDate edition = this.values.day(all, "edition");
		if (title == null || edition == null) {
			if (title == null) {
				all.miss("title", "the site");
			}
			return null;
		}
		return new Parsed.Site(title.need("zh", "the title").text(), title.need("en", "the title").text(), edition,
				all.text("contact"), all.text("licence"), texts(all),
				all.list("notes").stream().map(this::note).toList());
	}

	private List<Parsed.SiteText> texts(YamlMapping all) {
		List<Parsed.SiteText> texts = new ArrayList<>();
		if (all.has(SiteTexts.BYLINE)) {
			texts.add(new Parsed.SiteText(SiteTexts.BYLINE, null, null,
					this.values.text(all, SiteTexts.BYLINE, "the site")));
		}
		List<YamlMapping> featured = all.list(SiteTexts.FEATURED);
		featured.stream().map(this::featured).forEach(texts::add);
		if (featured.size() > FEATURED) {
			this.problems.add(ProblemCode.BAD_VALUE, featured.get(FEATURED).place(),
					"the first page has room for " + FEATURED + " of these");
		}
		YamlMapping about = all.map("about");
		if (about != null) {
			about.only(Set.copyOf(SiteTexts.ABOUT));
			SiteTexts.ABOUT.stream()
				.filter(about::has)
				.map((part) -> new Parsed.SiteText(part, null, null, this.values.text(about, part, "'about'")))
				.forEach(texts::add);
		}
		return texts;
	}

	private Parsed.SiteText featured(YamlMapping row) {
		row.only(Set.of("page", "title", "text"));
		return new Parsed.SiteText(SiteTexts.FEATURED, row.need("page", "what is featured"),
				this.values.text(row, "title", "what is featured"), this.values.text(row, "text", "what is featured"));
	}

	private Parsed.Note note(YamlMapping row) {
		row.only(Set.of("id", "discrepancy", "text", "en", "sources"));
		return new Parsed.Note(this.values.slug(row, "id", "a note"), row.text("discrepancy"),
				Prose.of(row.need("text", "a note"), this.problems), this.values.prose(row, "en"),
				this.statements.sources(row, "sources", "a note"));
	}

}
