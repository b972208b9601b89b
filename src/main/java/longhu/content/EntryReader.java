package longhu.content;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads the Markdown file of one entry, or of its translation.
 */
final class EntryReader {

	private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

	/** {@code 03-transition}: the place in the article and the slug. */
	private static final Pattern NUMBERED = Pattern.compile("(\\d{1,4})-(.+)");

	private static final Set<String> FIELDS = Set.of("title", "hans", "en", "pinyin", "names", "summary", "checked",
			"years", "order", "outline", "former", "facts", "relations");

	private final Problems problems;

	private final ValueReader values;

	private final StatementReader statements;

	EntryReader(VocabularyFile vocabulary, Problems problems) {
		this.problems = problems;
		this.values = new ValueReader(problems);
		this.statements = new StatementReader(vocabulary, problems);
	}

	/** A file's front matter and body. */
	private record Parts(YamlMapping fields, Place bodyStart, String body) {
	}

	/** What others need to know of an entry. */
	EntryKey key(SourceFile file, Kind kind) {
		String name = file.path().substring(file.path().indexOf('/') + 1, file.path().length() - ".md".length());
		Matcher numbered = NUMBERED.matcher(name);
		boolean section = kind == Kind.SECTION && numbered.matches();
		String slug = section ? numbered.group(2) : name;
		checkSlug(file, slug);
		if (kind == Kind.SECTION && !section) {
			this.problems.add(ProblemCode.BAD_SLUG, file.start(),
					"the file of a section begins with its place in the article, as 03-" + name + ".md");
		}
		Parts parts = split(file);
		YamlMapping fields = parts.fields();
		return new EntryKey(file.path(), null, kind, slug,
				section ? Integer.parseInt(numbered.group(1)) : order(fields), text(fields, "title"),
				fields.text("hans"), fields.text("en"), this.values.date(fields, "years"),
				this.values.day(fields, "checked"), NameFinder.telling(fields.list("names")),
				fields.list("relations").stream().map(EntryReader::stated).toList(), Prose.anchors(parts.body()));
	}

	private static EntryKey.Stated stated(YamlMapping row) {
		DateSpan when;
		try {
			when = DateSpan.of(text(row, "when"));
		}
		catch (DateTimeException ex) {
			when = null;
		}
		return new EntryKey.Stated(text(row, "type"), Reference.of(text(row, "to")).entry(), when,
				row.words("source").stream().map((word) -> Parsed.Citation.of(word).source().text()).toList());
	}

	private static String text(YamlMapping fields, String key) {
		return Objects.requireNonNullElse(fields.text(key), "");
	}

	/** The title that a translation gives, if it does. */
	@Nullable String title(SourceFile translation) {
		return split(translation).fields().text("title");
	}

	/** All that an entry says, its translation with it. */
	Parsed.Entry entry(EntryKey key, ContentFiles files) {
		Parsed.Entry entry = entry(Objects.requireNonNull(files.file(key.path(), this.problems)), key);
		if (key.translation() == null) {
			return entry;
		}
		return entry.with(translation(Objects.requireNonNull(files.file(key.translation(), this.problems))));
	}

	private Parsed.Entry entry(SourceFile file, EntryKey key) {
		Kind kind = key.kind();
		Parts parts = split(file);
		YamlMapping fields = parts.fields().only(FIELDS);
		String owner = article(kind);
		Located title = fields.need("title", owner);
		List<Parsed.Fact> facts = fields.list("facts").stream().map(this.statements::fact).toList();
		List<Parsed.Relation> relations = fields.list("relations").stream().map(this.statements::relation).toList();
		if (parts.body().isBlank() && !title.text().isEmpty()) {
			this.problems.add(ProblemCode.MISSING_FIELD, parts.bodyStart(),
					owner + " needs a text below the front matter");
		}
		return new Parsed.Entry(file, key, title, fields.text("hans"), fields.text("en"), fields.text("pinyin"),
				this.statements.names(fields), fields.need("summary", owner), fields.words("outline"),
				fields.words("former"), facts, relations, Prose.of(parts.bodyStart(), parts.body(), this.problems),
				null);
	}

	private Parsed.Translation translation(SourceFile file) {
		Parts parts = split(file);
		YamlMapping fields = parts.fields().only(Set.of("title", "summary", "outline"));
		return new Parsed.Translation(file, fields.text("title"), fields.need("summary", "a translation"),
				fields.words("outline"), Prose.of(parts.bodyStart(), parts.body(), this.problems));
	}

	private void checkSlug(SourceFile file, String slug) {
		if (!SLUG.matcher(slug).matches()) {
			this.problems.add(ProblemCode.BAD_SLUG, file.start(),
					"the file's name becomes its address: use a-z, 0-9 and single hyphens, not '" + slug + "'");
		}
	}

	private int order(YamlMapping fields) {
		Located order = fields.word("order");
		if (order != null && !order.text().matches("\\d{1,4}")) {
			this.problems.add(ProblemCode.BAD_VALUE, order.place(), "'order' is a number");
			return 0;
		}
		return (order != null) ? Integer.parseInt(order.text()) : 0;
	}

	private static String article(Kind kind) {
		String name = kind.code();
		return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
	}

	private Parts split(SourceFile file) {
		List<String> lines = file.lines();
		YamlFile yaml = new YamlFile(file, 1, this.problems);
		if (file.text().isBlank()) {
			return new Parts(this.problems.unreadable(file.path()) ? yaml.unreadable() : yaml.empty(), file.start(),
					"");
		}
		if (!lines.get(0).stripTrailing().equals("---")) {
			this.problems.unreadable(ProblemCode.BAD_YAML, file.start(),
					"the file begins with '---', its fields, and '---' again");
			return new Parts(yaml.unreadable(), file.start(), "");
		}
		int end = closing(lines);
		if (end < 0) {
			this.problems.unreadable(ProblemCode.BAD_YAML, file.start(),
					"the front matter that begins here is never closed by '---'");
			return new Parts(yaml.unreadable(), file.start(), "");
		}
		List<String> body = new ArrayList<>(lines.subList(end + 1, lines.size()));
		return new Parts(yaml.fields(String.join("\n", lines.subList(1, end))), file.at(end + 2, 1),
				String.join("\n", body));
	}

	private static int closing(List<String> lines) {
		for (int line = 1; line < lines.size(); line++) {
			if (lines.get(line).stripTrailing().equals("---")) {
				return line;
			}
		}
		return -1;
	}

	static boolean isSlug(@Nullable String text) {
		return text != null && SLUG.matcher(text).matches();
	}

}
