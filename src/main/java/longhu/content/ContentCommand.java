package longhu.content;

import java.io.PrintStream;
import java.io.UncheckedIOException;

import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * {@code --check}: reads and checks the content without a server or a database.
 */
public final class ContentCommand {

	private static final String TEMPLATE = """
			---
			# content/%1$s/%2$s.md; the English text goes into content/%1$s/%2$s.en.md
			title: 條目名稱
			hans: 条目名称
			en: Name in English
			pinyin: Tiáomù Míngchēng
			names:
			  - {name: 簡稱, why: short}
			summary: 一句話，讓陌生人看懂這是什麼。
			checked: 2026-11-23
			facts:
			  - {type: founded, value: 2023-05, source: source-id, confidence: established}
			  - {type: funding-round, amount: 400000000, unit: USD, as-of: 2024-05, source: source-id, confidence: reported}
			relations:
			  - {type: based-in, to: place:beijing, when: 2024, source: source-id, confidence: reported}
			---
			第一段：它是什麼，為何重要。提到別的條目就連過去，如[智譜](company:zhipu)。<source:source-id>

			## 文章的說法 {#article}

			文章在[第三段](section:transition#p3)提到它。

			## 其他來源的說法 {#others}

			每一句寫明日期與來源。<source:source-id>
			""";

	private ContentCommand() {
	}

	/**
	 * {@code --new companies/slug}: prints a template for a new entry.
	 * @param path folder and slug, with or without {@code .md}
	 * @return the exit code: 0, or 1 if that is no address for an entry
	 */
	public static int template(String path, PrintStream out) {
		String[] parts = path.replaceFirst("\\.md$", "").split("/");
		if (parts.length != 2 || Kind.ofFolder(parts[0]).isEmpty() || !EntryReader.isSlug(parts[1])) {
			out.println("--new takes a folder and a slug, as companies/deepseek; folders are "
					+ String.join(", ", Kind.indexed().stream().map(Kind::folder).toList()));
			return 1;
		}
		out.print(TEMPLATE.formatted(parts[0], parts[1]));
		return 0;
	}

	/**
	 * Checks the content and prints the report.
	 * @param folder the folder to check, or null for the content inside the program
	 * @return the exit code: 0 if there are no errors, else 1
	 */
	public static int check(@Nullable String folder, PrintStream out) {
		try {
			Content content = Content.read(ContentFiles.read(ContentFiles.folder(folder)));
			out.print(content.report());
			return content.clean() ? 0 : 1;
		}
		catch (UncheckedIOException ex) {
			out.println("content cannot be read: " + ex.getMessage());
			return 1;
		}
	}

}
