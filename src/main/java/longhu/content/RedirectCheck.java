package longhu.content;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import longhu.catalog.Kind;

/**
 * Former addresses and addresses that are gone: each leads to one place, and none is an
 * address today.
 */
final class RedirectCheck {

	private static final Pattern ADDRESS = Pattern
		.compile("/(" + Kind.FOLDERS + "|article|claims|sources|timeline|terms|numbers)(/[^/#?]+|(/[^/#?]+)?#[^/#?]+)");

	private final Content content;

	private final Problems problems;

	private final Set<String> pages = new HashSet<>();

	private final Set<String> left = new HashSet<>();

	RedirectCheck(Content content) {
		this.content = content;
		this.problems = content.problems();
		content.entries().values().forEach((entry) -> this.pages.add(entry.page()));
		content.claims().forEach((claim) -> this.pages.add("/claims/" + claim.slug()));
		content.sources().keySet().forEach((source) -> this.pages.add("/sources/" + source));
	}

	void former(Parsed.Entry entry) {
		for (Located former : entry.former()) {
			left(former, former.text().startsWith("/") ? former.text() : entry.kind().path(former.text()));
		}
	}

	void gone(Parsed.Gone gone) {
		if (gone.path().text().startsWith("/")) {
			left(gone.path(), gone.path().text());
		}
		Located successor = gone.successor();
		if (successor != null && !this.content.entries().containsKey(Reference.of(successor.text()).entry())) {
			this.problems.add(ProblemCode.LOST_ADDRESS, successor.place(),
					"no entry '" + successor + "' takes the place of " + gone.path());
		}
	}

	private void left(Located word, String path) {
		if (this.pages.contains(path)) {
			this.problems.add(ProblemCode.LOST_ADDRESS, word.place(),
					"'" + word + "' is an address today; take this line out");
		}
		else if (!ADDRESS.matcher(path).matches()) {
			this.problems.add(ProblemCode.LOST_ADDRESS, word.place(),
					"'" + word + "' cannot have been the address of an entry; it is /companies/slug or the like");
		}
		else if (!this.left.add(path)) {
			this.problems.add(ProblemCode.LOST_ADDRESS, word.place(),
					"'" + word + "' already leads somewhere else; keep one of the two lines");
		}
	}

}
