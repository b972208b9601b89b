package longhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;

import longhu.catalog.Kind;

/**
 * A content folder of any size for measuring: entries of every kind with names, facts,
 * relations and prose that links and cites, nearly all of them translated. The same
 * number and seed give the same files. Each entry links near ones, so that what stands on
 * a page does not grow with the number of entries; only indexes do.
 */
public final class GeneratedContent {

	private static final int UNTRANSLATED = 20; // one entry in so many

	private final Path folder;

	private final Random random;

	private final GeneratedNames names;

	private final GeneratedWords words;

	private GeneratedContent(Path folder, int entries, long seed) {
		this.folder = folder;
		this.random = new Random(seed);
		this.names = new GeneratedNames(entries);
		this.words = new GeneratedWords(this.random);
	}

	/** {@code GeneratedContent FOLDER ENTRIES [SEED]}: writes the folder. */
	public static void main(String[] args) throws IOException {
		write(Path.of(args[0]), Integer.parseInt(args[1]), (args.length > 2) ? Long.parseLong(args[2]) : 1);
	}

	/**
	 * Writes a content folder that passes the check.
	 * @param folder a new or empty folder
	 * @param entries how many, sections of the article not counted; at least 100
	 */
	public static void write(Path folder, int entries, long seed) throws IOException {
		new GeneratedContent(folder, entries, seed).write();
	}

	private void write() throws IOException {
		Files.createDirectories(this.folder);
		Files.copy(Path.of("content", "vocabulary.yaml"), this.folder.resolve("vocabulary.yaml"),
				StandardCopyOption.REPLACE_EXISTING);
		write("site.yaml", "title: {zh: 龍虎志, en: Longhu}\nedition: 2026-11-23\n");
		write("sources.yaml", GeneratedWords.sources());
		for (int number = 0; number < this.names.size(); number++) {
			entry(number);
		}
		String[] sections = { "foreword", "imitation-to-localization", "self-reliance", "transition", "challenges" };
		for (int section = 0; section < sections.length; section++) {
			String text = "title: %s\nen: Section %d\nsummary: 文章的一節。\nchecked: 2026-11-23\n"
				.formatted("第" + section + "節", section);
			both("article/0" + section + "-" + sections[section], text, body(section * 100, 5, true),
					body(section * 100, 5, false));
		}
	}

	private void entry(int number) throws IOException {
		Kind kind = this.names.kind(number);
		String title = this.names.title(number);
		StringBuilder front = new StringBuilder(
				"title: %s\nen: %s\nnames:\n".formatted(title, this.names.english(number)))
			.append("  - {name: %s, why: short}\n".formatted(title.substring(0, 3)))
			.append("  - {name: %s, why: code}\n".formatted("L" + number))
			.append("summary: %s的%s，以%s知名。\nchecked: 2026-11-23\n".formatted(this.words.place(), kind.seal(),
					this.words.field()))
			.append((kind == Kind.ERA)
					? "years: %d/%d\norder: %d\n".formatted(1950 + number * 8, 1957 + number * 8, number + 1) : "")
			.append("facts:\n");
		fact(front, "type: founded, value: " + date());
		fact(front, "type: headquarters, value: %s, en: Hsinchu".formatted(this.words.place()));
		fact(front, "type: funding-round, unit: USD, amount: " + (1 + this.random.nextInt(900)) * 1_000_000L);
		fact(front, "type: employees, unit: person, amount: " + (10 + this.random.nextInt(9000)));
		fact(front,
				"type: feature, value: \"%s\", en: \"Known with %s\"".formatted(
						"與" + this.names.link(this.names.near(number, this.random), true) + "往來",
						this.names.link(this.names.near(number, this.random), false)));
		if (kind == Kind.COMPANY || kind == Kind.ORGANIZATION) {
			front.append("relations:\n");
			relation(front, "member-of", this.names.ofKind(Kind.GROUP, number));
			relation(front, "based-in", this.names.ofKind(Kind.PLACE, number));
			relation(front, "invested-in", this.names.ofKind(Kind.COMPANY, number + 1));
			relation(front, "belongs-to-era", number % 9);
		}
		int paragraphs = 3 + number % 2;
		String path = kind.folder() + "/" + this.names.slug(number);
		if (number % UNTRANSLATED == UNTRANSLATED - 1) {
			write(path + ".md", "---\n" + front + "---\n" + body(number, paragraphs, true));
			return;
		}
		both(path, front.toString(), body(number, paragraphs, true), body(number, paragraphs, false));
	}

	private void fact(StringBuilder front, String statement) {
		front.append("  - {%s, as-of: %s, source: [%s, %s], confidence: reported}\n".formatted(statement, date(),
				source(), "article#transition-p3"));
	}

	private void relation(StringBuilder front, String type, int to) {
		front.append("  - {type: %s, to: '%s', when: %s, source: %s, confidence: established}\n".formatted(type,
				this.names.reference(to), date(), best()));
	}

	/** Paragraphs with links to near entries and citations, in Chinese or English. */
	private String body(int number, int paragraphs, boolean chinese) {
		StringBuilder body = new StringBuilder();
		for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
			for (int sentence = 0; sentence < 3; sentence++) {
				body.append(
						this.words.sentence(this.names.link(this.names.near(number, this.random), chinese), chinese))
					.append("<source:")
					.append(source())
					.append(">")
					.append(chinese ? "" : " ");
			}
			body.append("\n\n");
		}
		return body.toString();
	}

	private String source() {
		return "s" + this.random.nextInt(GeneratedWords.SOURCES);
	}

	/** One of grade A, which is enough for what is established. */
	private String best() {
		return "s" + this.random.nextInt(GeneratedWords.SOURCES) / GeneratedWords.GRADES.length()
				* GeneratedWords.GRADES.length();
	}

	private String date() {
		return "%d-%02d".formatted(2000 + this.random.nextInt(26), 1 + this.random.nextInt(12));
	}

	private void both(String path, String front, String chinese, String english) throws IOException {
		write(path + ".md", "---\n" + front + "---\n" + chinese);
		write(path + ".en.md", "---\nsummary: One of the entries that were made for measuring.\n---\n" + english);
	}

	private void write(String path, String text) throws IOException {
		Path file = this.folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

}
