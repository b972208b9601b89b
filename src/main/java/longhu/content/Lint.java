package longhu.content;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

import longhu.catalog.Kind;
import org.commonmark.node.Link;

/**
 * What is not wrong but weak: warnings for editors.
 */
final class Lint {

	/** Checked longer ago than this before the edition date, an entry is stale. */
	private static final int STALE_MONTHS = 18;

	private final Content content;

	private final LinkChecker references;

	private final NameFinder names;

	/** Said only where there are no errors. */
	private final Problems found = new Problems();

	Lint(Content content, LinkChecker references) {
		this.content = content;
		this.references = references;
		this.names = new NameFinder(content.entries().values());
	}

	void entry(Parsed.Entry entry) {
		unsourced(entry);
		stale(entry);
		untranslated(entry);
		unlinked(entry);
	}

	void end() {
		for (EntryKey entry : this.content.entries().values()) {
			if (entry.kind() != Kind.SECTION && !this.references.named().contains(entry.reference())) {
				warn(ProblemCode.ORPHAN, SourceFile.of(entry.path(), ""), "nothing else names " + entry.reference());
			}
		}
		for (Parsed.Source source : this.content.sources().values()) {
			if (!this.references.cited().contains(source.id())) {
				this.found.add(ProblemCode.UNCITED, source.place(), "nothing cites the source '" + source.id() + "'");
			}
		}
		this.content.problems().addAll(this.found);
	}

	private void warn(ProblemCode code, SourceFile file, String message) {
		this.found.add(code, file.start(), message);
	}

	private void unsourced(Parsed.Entry entry) {
		boolean cites = !entry.facts().isEmpty()
				|| entry.body().links().stream().anyMatch((link) -> Reference.of(link.getDestination()).isSource());
		if (entry.kind() != Kind.SECTION && !cites) {
			warn(ProblemCode.UNSOURCED, entry.file(), entry.reference() + " cites no source");
		}
	}

	private void stale(Parsed.Entry entry) {
		Parsed.Site site = this.content.site();
		LocalDate checked = entry.key().checked();
		if (checked == null) {
			warn(ProblemCode.STALE, entry.file(), entry.reference() + " does not say when it was 'checked'");
		}
		else if (site != null && checked.isBefore(site.edition().minusMonths(STALE_MONTHS))) {
			warn(ProblemCode.STALE, entry.file(), entry.reference() + " was last checked on " + checked);
		}
	}

	private void untranslated(Parsed.Entry entry) {
		Parsed.Translation translation = entry.translation();
		if (translation == null) {
			warn(ProblemCode.UNTRANSLATED, entry.file(),
					entry.reference() + " has no English text; write " + entry.slug() + ".en.md beside it");
		}
		else if (translation.body().blocks().size() != entry.body().blocks().size()) {
			warn(ProblemCode.UNTRANSLATED, translation.file(),
					"the translation has " + translation.body().blocks().size() + " paragraphs and headings, the text "
							+ entry.body().blocks().size());
		}
	}

	/**
	 * In the article each paragraph links what it names; in an entry the text does once.
	 */
	private void unlinked(Parsed.Entry entry) {
		Set<String> linked = new HashSet<>();
		linked.add(entry.reference());
		for (Prose.Block block : entry.body().blocks()) {
			if (entry.kind() == Kind.SECTION) {
				linked.clear();
			}
			for (Link link : entry.body().only(block).links()) {
				linked.add(Reference.of(link.getDestination()).entry());
			}
			if (block.heading() > 0) {
				continue;
			}
			this.names.in(Prose.plain(block.node())).forEach((name, owners) -> {
				if (owners.stream().noneMatch(linked::contains)) {
					this.found.add(ProblemCode.UNLINKED, entry.body().place(block.node()), "'" + name + "' is named in "
							+ block.anchor() + " and not linked to " + String.join(" or ", owners));
					linked.addAll(owners);
				}
			});
		}
	}

}
