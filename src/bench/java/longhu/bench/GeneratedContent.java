package longhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import longhu.catalog.Kind;

/**
 * A content folder of any size for measuring: entries of every kind with names, facts,
 * relations and prose that links and cites, nearly all of them translated. The same
 * number and seed give the same files. Each entry links near ones, so that what stands on
 * a page does not grow with the number of entries; only indexes do.
 */
public final class GeneratedContent {

	/** How many of 100 entries are of a kind; what is missing to 100 are companies. */
	private static final Kind[] OTHERS = { Kind.PERSON, Kind.PRODUCT, Kind.ORGANIZATION, Kind.CONCEPT, Kind.POLICY,
			Kind.PLACE, Kind.EVENT, Kind.GROUP };

	private static final int[] OF_100 = { 20, 15, 10, 8, 6, 4, 3, 3 };

	/** Every this many entries one has no translation. */
	private static final int UNTRANSLATED = 20;

	private static final int SOURCES = 400;

	private final Path folder;

	private final Random random;

	private final List<Kind> kinds = new ArrayList<>();

	private final GeneratedWords words;

	private GeneratedContent(Path folder, int entries, long seed) {
		this.folder = folder;
		this.random = new Random(seed);
		this.words = new GeneratedWords(this.random);
		for (int number = 0; number < entries; number++) {
			this.kinds.add(kind(number));
		}
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

	private static Kind kind(int number) {
		if (number < 9) {
			return Kind.ERA;
		}
		int share = number % 100;
		for (int index = 0; index < OTHERS.length; index++) {
			share -= OF_100[index];
			if (share < 0) {
				return OTHERS[index];
			}
		}
		return Kind.COMPANY;
	}

	private void write() throws IOException {
		Files.createDirectories(this.folder);
		Files.copy(Path.of("content", "vocabulary.yaml"), this.folder.resolve("vocabulary.yaml"));
		write("site.yaml", "title: {zh: 龍虎志, en: Longhu}\nedition: 2026-11-23\n");
		StringBuilder sources = new StringBuilder("- {id: article, title: 原文, publisher: 台灣新社會智庫, author: 李旻臻, "
				+ "date: '2025-02-13', lang: zh-Hant, kind: primary, grade: B, url: 'https://example.org/article'}\n");
		for (int number = 0; number < SOURCES; number++) {
			sources
				.append("- {id: s%d, title: %s, publisher: %s, date: '%s', lang: en, kind: press, grade: %s, "
					.formatted(number, "Report on the industry no. " + number, "Daily " + number % 40, date(),
							"ABC".charAt(number % 3)))
				.append("url: 'https://example.org/")
				.append(number)
				.append("'}\n");
		}
		write("sources.yaml", sources.toString());
		for (int number = 0; number < this.kinds.size(); number++) {
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
		Kind kind = this.kinds.get(number);
		String title = title(number);
		StringBuilder front = new StringBuilder("title: %s\nen: %s\nnames:\n".formatted(title, english(number)))
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
		fact(front, "type: feature, value: \"%s\", en: \"Known with %s\""
			.formatted("與" + link(near(number), true) + "往來", link(near(number), false)));
		if (kind == Kind.COMPANY || kind == Kind.ORGANIZATION) {
			front.append("relations:\n");
			relation(front, "member-of", ofKind(Kind.GROUP, number));
			relation(front, "based-in", ofKind(Kind.PLACE, number));
			relation(front, "invested-in", ofKind(Kind.COMPANY, number + 1));
			relation(front, "belongs-to-era", number % 9);
		}
		int paragraphs = 3 + number % 2;
		String path = kind.folder() + "/" + slug(number);
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
				reference(to), date(), source()));
	}

	/** Paragraphs with links to near entries and citations, in Chinese or English. */
	private String body(int number, int paragraphs, boolean chinese) {
		StringBuilder body = new StringBuilder();
		for (int paragraph = 0; paragraph < paragraphs; paragraph++) {
			for (int sentence = 0; sentence < 3; sentence++) {
				body.append(this.words.sentence(link(near(number), chinese), chinese))
					.append("<source:")
					.append(source())
					.append(">")
					.append(chinese ? "" : " ");
			}
			body.append("\n\n");
		}
		return body.toString();
	}

	/** Another entry, less than 100 away. */
	private int near(int number) {
		int other = Math.floorMod(number + this.random.nextInt(199) - 99, this.kinds.size());
		return (other != number) ? other : (number + 1) % this.kinds.size();
	}

	/** The first entry of a kind from a number on. */
	private int ofKind(Kind kind, int number) {
		int other = number % this.kinds.size();
		while (this.kinds.get(other) != kind) {
			other = (other + 1) % this.kinds.size();
		}
		return other;
	}

	private String link(int number, boolean chinese) {
		return "[" + (chinese ? title(number) : english(number)) + "](" + reference(number) + ")";
	}

	private String reference(int number) {
		return this.kinds.get(number).code() + ":" + slug(number);
	}

	private static String slug(int number) {
		return GeneratedWords.latin(number).toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + number;
	}

	private String title(int number) {
		return GeneratedWords.chinese(number) + ((number % 7 == 0) ? "AI" : "") + this.kinds.get(number).seal();
	}

	private static String english(int number) {
		return GeneratedWords.latin(number) + " " + number;
	}

	private String source() {
		return "s" + this.random.nextInt(SOURCES);
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
