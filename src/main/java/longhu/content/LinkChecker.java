package longhu.content;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import longhu.catalog.Kind;
import longhu.content.SourceFile.Place;
import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;

/**
 * Looks references up, reports those that lead nowhere, and remembers what is used.
 */
final class LinkChecker {

	private static final Set<String> UNSAFE = Set.of("javascript", "data", "vbscript", "file", "blob");

	private final Content content;

	private final Problems problems;

	private final Set<String> claims = new HashSet<>();

	/** Ids of sources that something cites. */
	private final Set<String> cited = new HashSet<>();

	/** References of entries that something else names. */
	private final Set<String> named = new HashSet<>();

	LinkChecker(Content content) {
		this.content = content;
		this.problems = content.problems();
		content.claims().forEach((claim) -> this.claims.add(claim.slug().text()));
	}

	Set<String> cited() {
		return this.cited;
	}

	Set<String> named() {
		return this.named;
	}

	void prose(@Nullable Prose prose) {
		if (prose == null) {
			return;
		}
		for (Link link : prose.links()) {
			destination(link.getDestination(), prose.place(link));
		}
	}

	private void destination(String destination, Place place) {
		Reference reference = Reference.of(destination);
		if (reference.isOutside()) {
			return;
		}
		if (reference.isSource()) {
			source(reference.slug(), reference.anchor(), place);
		}
		else if (reference.isClaim()) {
			claim(reference, place);
		}
		else if (Kind.ofCode(reference.scheme()).isPresent()) {
			entry(reference, place);
		}
		else {
			nowhere(destination, reference.scheme(), place);
		}
	}

	private void nowhere(String destination, String scheme, Place place) {
		String near = Problems.didYouMean(scheme, Reference.SCHEMES);
		if (UNSAFE.contains(scheme.toLowerCase(Locale.ROOT)) || near.isEmpty()) {
			this.problems.add(ProblemCode.BAD_LINK, place,
					"'" + destination + "' is no link for content; write kind:slug or an https address");
		}
		else {
			this.problems.add(ProblemCode.UNKNOWN_KIND, place, "there is no kind '" + scheme + "'" + near);
		}
	}

	/** A field that names an entry, as {@code company:zhipu}. */
	void entry(Located word) {
		Reference reference = Reference.of(word.text());
		if (Kind.ofCode(reference.scheme()).isPresent()) {
			entry(reference, word.place());
		}
		else if (!word.text().isEmpty()) {
			this.problems.add(ProblemCode.UNKNOWN_KIND, word.place(),
					"'" + word + "' names no kind; write kind:slug" + this.content.near(reference));
		}
	}

	/** A field that names an entry or a claim. */
	void page(Located word) {
		Reference reference = Reference.of(word.text());
		if (reference.isClaim()) {
			claim(reference, word.place());
		}
		else {
			entry(word);
		}
	}

	private void entry(Reference reference, Place place) {
		EntryKey entry = this.content.entries().get(reference.entry());
		if (entry == null) {
			this.problems.add(ProblemCode.BROKEN_LINK, place,
					"no entry '" + reference.entry() + "'" + this.content.near(reference));
			return;
		}
		if (!entry.path().equals(place.file().path()) && !place.file().path().equals(entry.translation())) {
			this.named.add(reference.entry());
		}
		String anchor = reference.anchor();
		if (anchor != null && !entry.anchors().contains(anchor) && !this.problems.unreadable(entry.path())) {
			String near = Problems.didYouMean(anchor, entry.anchors());
			this.problems.add(ProblemCode.BROKEN_ANCHOR, place, "'" + reference.entry() + "' has no '#" + anchor + "'"
					+ (near.isEmpty() ? "; it has " + String.join(", ", entry.anchors()) : near));
		}
	}

	private void claim(Reference reference, Place place) {
		if (!this.claims.contains(reference.slug()) && !this.problems.unreadable("claims.yaml")) {
			List<String> claims = this.content.claims().stream().map((claim) -> "claim:" + claim.slug()).toList();
			this.problems.add(ProblemCode.BROKEN_LINK, place,
					"no claim '" + reference.slug() + "'" + Problems.didYouMean(reference.entry(), claims));
		}
	}

	void source(Parsed.Citation citation) {
		source(citation.source().text(), citation.locator(), citation.source().place());
	}

	private void source(String id, @Nullable String locator, Place place) {
		this.cited.add(id);
		if (this.problems.unreadable("sources.yaml")) {
			return;
		}
		if (!this.content.sources().containsKey(id)) {
			this.problems.add(ProblemCode.UNKNOWN_SOURCE, place,
					"no source '" + id + "'" + Problems.didYouMean(id, this.content.sources().keySet()));
		}
		else if (id.equals(Content.ARTICLE) && locator != null) {
			entry(Reference.ofLocator(locator), place);
		}
	}

	/** A field that names a paragraph of the article, as {@code transition#p4}. */
	void paragraph(Located word) {
		if (word.text().contains("#")) {
			entry(Reference.of(Kind.SECTION.code() + ":" + word), word.place());
		}
		else if (!word.text().isEmpty()) {
			this.problems.add(ProblemCode.BROKEN_ANCHOR, word.place(), "name the paragraph too, as '" + word + "#p1'");
		}
	}

}
