package longhu.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import longhu.catalog.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The first pass: every file is parsed before any reference is looked at.
 */
final class ContentReader {

	private static final Set<String> LISTS = Set.of("vocabulary.yaml", "sources.yaml", "claims.yaml", "timeline.yaml",
			"terms.yaml", "site.yaml", "gone.yaml");

	private final ContentFiles bytes;

	private final Problems problems = new Problems();

	private final Map<String, SourceFile> files;

	private final List<Draft.Entry> entries = new ArrayList<>();

	private final Map<String, Draft.Translation> translations = new LinkedHashMap<>();

	ContentReader(ContentFiles bytes) {
		this.bytes = bytes;
		this.files = bytes.decode(this.problems);
	}

	Content read() {
		Vocabulary vocabulary = vocabulary();
		EntryReader reader = new EntryReader(vocabulary, this.problems);
		this.files.values().forEach((file) -> file(file, reader));
		ListReader lists = new ListReader(vocabulary, this.problems);
		Unique unique = new Unique(this.problems);
		Draft.Site site = this.files.isEmpty() ? null : lists.site(this.files.get("site.yaml"));
		return new Content(this.bytes.checksum(), this.bytes.fingerprint(), this.files.size(), vocabulary, site,
				joined(), unique.sources(lists.each(this.files.get("sources.yaml"), lists::source)),
				unique.claims(lists.each(this.files.get("claims.yaml"), lists::claim)),
				unique.events(lists.each(this.files.get("timeline.yaml"), lists::event)),
				lists.each(this.files.get("terms.yaml"), lists::term),
				lists.each(this.files.get("gone.yaml"), lists::gone),
				EditionHistory.read(this.files.values().stream().filter(ContentReader::edition), this.problems),
				this.problems);
	}

	private Vocabulary vocabulary() {
		SourceFile file = this.files.get("vocabulary.yaml");
		if (file != null) {
			return Vocabulary.read(new YamlFile(file, 0, this.problems));
		}
		if (!this.files.isEmpty()) {
			this.problems.unreadable(Code.NO_CONTENT, SourceFile.of("vocabulary.yaml", "").start(),
					"vocabulary.yaml is missing; it names the types of facts and relations");
		}
		return new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of());
	}

	private static boolean edition(SourceFile file) {
		return file.path().startsWith(EditionFile.FOLDER) && file.path().endsWith(EditionFile.SUFFIX);
	}

	private void file(SourceFile file, EntryReader reader) {
		String[] parts = file.path().split("/");
		if (parts.length == 1 && LISTS.contains(parts[0]) || edition(file)) {
			return;
		}
		Optional<Kind> kind = (parts.length == 2) ? Kind.ofFolder(parts[0]) : Optional.empty();
		if (kind.isEmpty() || !parts[1].endsWith(".md")) {
			unknown(file, parts);
			return;
		}
		String name = parts[1].substring(0, parts[1].length() - ".md".length());
		if (name.endsWith(".en")) {
			this.translations.put(parts[0] + "/" + name.substring(0, name.length() - ".en".length()),
					reader.translation(file));
		}
		else {
			this.entries.add(reader.entry(file, kind.get(), name));
		}
	}

	private void unknown(SourceFile file, String[] parts) {
		List<String> folders = Arrays.stream(Kind.values()).map(Kind::folder).toList();
		if (parts.length == 1) {
			this.problems.add(Code.UNKNOWN_KIND, file.start(),
					"no file '" + parts[0] + "' is known here" + Problems.didYouMean(parts[0], LISTS));
		}
		else if (!folders.contains(parts[0])) {
			this.problems.add(Code.UNKNOWN_KIND, file.start(),
					"the folder '" + parts[0] + "' is no kind of entry"
							+ Kind.ofCode(parts[0])
								.map((kind) -> "; did you mean '" + kind.folder() + "'?")
								.orElse(Problems.didYouMean(parts[0], folders)));
		}
		else {
			this.problems.add(Code.UNKNOWN_KIND, file.start(), "an entry is one file content/" + parts[0] + "/slug.md");
		}
	}

	/** The entries by reference, each with its translation. */
	private Map<String, Draft.Entry> joined() {
		Map<String, Draft.Entry> joined = new LinkedHashMap<>();
		this.entries.sort(Comparator.comparing(Draft.Entry::kind)
			.thenComparing(Draft.Entry::order)
			.thenComparing(Draft.Entry::slug));
		for (Draft.Entry entry : this.entries) {
			String path = entry.file().path();
			Draft.Translation translation = this.translations.remove(path.substring(0, path.length() - ".md".length()));
			Draft.Entry whole = (translation != null) ? entry.with(translation) : entry;
			if (joined.putIfAbsent(entry.reference(), whole) != null) {
				this.problems.add(Code.DUPLICATE_SLUG, entry.file().start(), "'" + entry.slug()
						+ "' is also the address of content/" + joined.get(entry.reference()).file().path());
			}
		}
		this.translations.forEach((path, translation) -> this.problems.add(Code.ORPHAN_TRANSLATION,
				translation.file().start(), "this translates content/" + path + ".md, which does not exist"));
		return joined;
	}

}
