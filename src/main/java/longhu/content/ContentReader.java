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
 * The first pass: the lists, and of each entry what others need to know of it, before any
 * reference is looked at.
 */
final class ContentReader {

	private static final Set<String> LISTS = Set.of("vocabulary.yaml", "sources.yaml", "claims.yaml", "timeline.yaml",
			"terms.yaml", "site.yaml", "gone.yaml");

	private static final String TRANSLATION = ".en.md";

	private final ContentFiles files;

	private final Problems problems = new Problems();

	private final List<EntryKey> entries = new ArrayList<>();

	/** The titles that translations give, by the path of what they translate. */
	private final Map<String, Optional<String>> translations = new LinkedHashMap<>();

	ContentReader(ContentFiles files) {
		this.files = files;
		files.check(this.problems);
	}

	Content read() {
		VocabularyFile vocabulary = vocabulary();
		EntryReader reader = new EntryReader(vocabulary, this.problems);
		this.files.paths().forEach((path) -> file(path, reader));
		CollectionReader lists = new CollectionReader(vocabulary, this.problems);
		DuplicateCheck unique = new DuplicateCheck(this.problems);
		Parsed.Site site = this.files.paths().isEmpty() ? null : lists.site(list("site.yaml"));
		return new Content(this.files, vocabulary, site, joined(),
				unique.sources(lists.each(list("sources.yaml"), lists::source)),
				unique.claims(lists.each(list("claims.yaml"), lists::claim)),
				unique.events(lists.each(list("timeline.yaml"), lists::event)),
				lists.each(list("terms.yaml"), lists::term), lists.each(list("gone.yaml"), lists::gone), editions(),
				new ContentCounts(), this.problems);
	}

	private EditionHistory editions() {
		return EditionHistory.read(this.files.paths().stream().filter(ContentFiles::edition).map(this::read),
				this.files.paths().stream().filter(ContentFiles::editionNotes).map(this::read), this.problems);
	}

	private @Nullable SourceFile list(String path) {
		return this.files.file(path, this.problems);
	}

	private SourceFile read(String path) {
		SourceFile file = this.files.file(path, this.problems);
		return (file != null) ? file : SourceFile.of(path, "");
	}

	private VocabularyFile vocabulary() {
		SourceFile file = list("vocabulary.yaml");
		if (file != null) {
			return VocabularyFile.read(new YamlFile(file, 0, this.problems));
		}
		if (!this.files.paths().isEmpty()) {
			this.problems.unreadable(ProblemCode.NO_CONTENT, SourceFile.of("vocabulary.yaml", "").start(),
					"vocabulary.yaml is missing; it names the types of facts and relations");
		}
		return new VocabularyFile(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), Map.of());
	}

	private void file(String path, EntryReader reader) {
		String[] parts = path.split("/");
		if (parts.length == 1 && LISTS.contains(parts[0]) || ContentFiles.edition(path)
				|| ContentFiles.editionNotes(path)) {
			return;
		}
		Optional<Kind> kind = (parts.length == 2) ? Kind.ofFolder(parts[0]) : Optional.empty();
		if (kind.isEmpty() || !path.endsWith(".md")) {
			unknown(read(path), parts);
		}
		else if (path.endsWith(TRANSLATION)) {
			this.translations.put(path.substring(0, path.length() - TRANSLATION.length()),
					Optional.ofNullable(reader.title(read(path))));
		}
		else {
			this.entries.add(reader.key(read(path), kind.get()));
		}
	}

	private void unknown(SourceFile file, String[] parts) {
		List<String> folders = Arrays.stream(Kind.values()).map(Kind::folder).toList();
		if (parts.length == 1) {
			this.problems.add(ProblemCode.UNKNOWN_KIND, file.start(),
					"no file '" + parts[0] + "' is known here" + Problems.didYouMean(parts[0], LISTS));
		}
		else if (!folders.contains(parts[0])) {
			this.problems.add(ProblemCode.UNKNOWN_KIND, file.start(),
					"the folder '" + parts[0] + "' is no kind of entry"
							+ Kind.ofCode(parts[0])
								.map((kind) -> "; did you mean '" + kind.folder() + "'?")
								.orElse(Problems.didYouMean(parts[0], folders)));
		}
		else {
			this.problems.add(ProblemCode.UNKNOWN_KIND, file.start(),
					"an entry is one file content/" + parts[0] + "/slug.md");
		}
	}

	/** The entries by reference, each with its translation. */
	private Map<String, EntryKey> joined() {
		Map<String, EntryKey> joined = new LinkedHashMap<>();
		this.entries
			.sort(Comparator.comparing(EntryKey::kind).thenComparing(EntryKey::order).thenComparing(EntryKey::slug));
		for (EntryKey entry : this.entries) {
			String path = entry.path().substring(0, entry.path().length() - ".md".length());
			Optional<String> title = this.translations.remove(path);
			EntryKey whole = (title != null) ? entry.with(path + TRANSLATION, title.orElse(null)) : entry;
			if (joined.putIfAbsent(entry.reference(), whole) != null) {
				this.problems.add(ProblemCode.DUPLICATE_SLUG, SourceFile.of(entry.path(), "").start(), "'"
						+ entry.slug() + "' is also the address of content/" + joined.get(entry.reference()).path());
			}
		}
		this.translations.keySet()
			.forEach((path) -> this.problems.add(ProblemCode.ORPHAN_TRANSLATION,
					SourceFile.of(path + TRANSLATION, "").start(),
					"this translates content/" + path + ".md, which does not exist"));
		return joined;
	}

}
