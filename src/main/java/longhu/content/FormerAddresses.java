package longhu.content;

import java.util.HashSet;
import java.util.Set;

/**
 * Former addresses and addresses that are gone: each leads to one place, and none is the
 * address of an entry today.
 */
final class FormerAddresses {

	private final Content content;

	private final Problems problems;

	private final Set<String> pages = new HashSet<>();

	private final Set<String> left = new HashSet<>();

	FormerAddresses(Content content) {
		this.content = content;
		this.problems = content.problems();
		content.entries().values().forEach((entry) -> this.pages.add(entry.page()));
	}

	void former(Draft.Entry entry) {
		for (Word former : entry.former()) {
			left(former, former.text().startsWith("/") ? former.text() : entry.kind().path(former.text()));
		}
	}

	void gone(Draft.Gone gone) {
		if (!gone.path().text().isEmpty()) {
			left(gone.path(), gone.path().text());
		}
		Word successor = gone.successor();
		if (successor != null && !this.content.entries().containsKey(Reference.of(successor.text()).entry())) {
			this.problems.add(Code.LOST_ADDRESS, successor.place(),
					"no entry '" + successor + "' takes the place of " + gone.path());
		}
	}

	private void left(Word word, String path) {
		if (this.pages.contains(path)) {
			this.problems.add(Code.LOST_ADDRESS, word.place(),
					"'" + word + "' is the address of an entry today; take this line out");
		}
		else if (!this.left.add(path)) {
			this.problems.add(Code.LOST_ADDRESS, word.place(),
					"'" + word + "' already leads somewhere else; keep one of the two lines");
		}
	}

}
