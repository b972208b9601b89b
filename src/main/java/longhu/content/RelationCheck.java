package longhu.content;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

import longhu.catalog.Kind;
import longhu.content.SourceFile.Place;

/**
 * Checks the relations of one entry: both ends are of a kind that the type allows, and
 * nothing is stated twice, be it from the other end.
 */
final class RelationCheck {

	private final Content content;

	private final Problems problems;

	private final LinkChecker references;

	private final Parsed.Entry entry;

	private final Set<String> stated = new HashSet<>();

	RelationCheck(Content content, LinkChecker references, Parsed.Entry entry) {
		this.content = content;
		this.problems = content.problems();
		this.references = references;
		this.entry = entry;
	}

	void run() {
		for (Parsed.Relation relation : this.entry.relations()) {
			relation.sources().forEach(this.references::source);
			this.references.entry(relation.to());
			VocabularyFile.RelationType type = this.content.vocabulary().relations().get(relation.type().text());
			if (type != null) {
				ends(relation, type);
				twice(relation, type);
			}
		}
	}

	private void ends(Parsed.Relation relation, VocabularyFile.RelationType type) {
		end(this.entry.kind().code(), type.from(), relation.type(), "begins at", relation.type().place());
		String to = Reference.of(relation.to().text()).scheme();
		if (Kind.ofCode(to).isPresent()) {
			end(to, type.to(), relation.type(), "ends at", relation.to().place());
		}
	}

	private void end(String kind, Set<String> allowed, Located type, String which, Place place) {
		if (!allowed.contains(kind) && !allowed.contains("any")) {
			this.problems.add(ProblemCode.WRONG_END, place, "'" + type + "' " + which + " "
					+ String.join(" or ", allowed.stream().sorted().toList()) + ", not at " + kind);
		}
	}

	private void twice(Parsed.Relation relation, VocabularyFile.RelationType type) {
		String to = Reference.of(relation.to().text()).entry();
		if (!this.stated
			.add(relation.type() + " " + to + " " + ((relation.when() != null) ? relation.when().text() : ""))) {
			this.problems.add(ProblemCode.DUPLICATE_RELATION, relation.place(),
					"'" + relation.type() + " " + relation.to() + "' is already stated here for that time");
		}
		EntryKey other = this.content.entries().get(to);
		// one of the two is reported, the later in the alphabet
		if (type.symmetric() && other != null && this.entry.reference().compareTo(to) > 0
				&& other.relations().stream().anyMatch((back) -> reverse(back, relation))) {
			this.problems.add(ProblemCode.DUPLICATE_RELATION, relation.place(), "'" + relation.type()
					+ "' reads the same from both ends and already stands in content/" + other.path());
		}
	}

	private boolean reverse(EntryKey.Stated back, Parsed.Relation relation) {
		return back.type().equals(relation.type().text()) && back.to().equals(this.entry.reference())
				&& Objects.equals(back.when(), relation.when());
	}

}
