package longhu.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.content.SourceFile.Place;
import longhu.hanzi.FoldedName;
import org.jspecify.annotations.Nullable;

/**
 * The second pass: everything that refers to something else is looked up.
 */
final class ContentCheck {

	private final Content content;

	private final Problems problems;

	private final References references;

	/** Former addresses and addresses that are gone: each leads to one place. */
	private final Set<String> left = new HashSet<>();

	ContentCheck(Content content) {
		this.content = content;
		this.problems = content.problems();
		this.references = new References(content);
	}

	void run() {
		this.content.entries().values().forEach(this::entry);
		this.content.claims().forEach(this::claim);
		this.content.events().forEach(this::event);
		terms();
		this.content.gone().forEach(this::gone);
		if (this.content.site() != null) {
			this.content.site().notes().forEach((note) -> {
				this.references.prose(note.text());
				this.references.prose(note.english());
				note.sources().forEach(this.references::source);
			});
		}
		this.content.editions().check(this.content.site(), this.content.checksum(), this.problems);
		if (this.content.clean()) {
			new Weaknesses(this.content, this.references).run();
		}
	}

	private void entry(Draft.Entry entry) {
		this.references.prose(entry.body());
		if (entry.translation() != null) {
			this.references.prose(entry.translation().body());
		}
		names(entry);
		former(entry);
		entry.facts().forEach(this::fact);
		Set<String> stated = new HashSet<>();
		entry.relations().forEach((relation) -> relation(entry, relation, stated));
	}

	private void names(Draft.Entry entry) {
		Map<String, String> seen = new HashMap<>();
		seen.put(FoldedName.of(entry.title().text()), entry.title().text());
		for (Draft.Name name : entry.names()) {
			String folded = FoldedName.of(name.name().text());
			@Nullable String other = seen.putIfAbsent(folded, name.name().text());
			if (other != null && other.equals(name.name().text())) {
				this.problems.add(Code.DUPLICATE_ALIAS, name.name().place(),
						"the name '" + name.name() + "' stands here twice; keep one");
			}
		}
	}

	private void former(Draft.Entry entry) {
		for (Word former : entry.former()) {
			left(former, former.text().startsWith("/") ? former.text() : entry.kind().path(former.text()));
		}
	}

	private void left(Word word, String path) {
		if (this.content.entries()
			.values()
			.stream()
			.anyMatch((entry) -> entry.kind().path(entry.slug()).equals(path))) {
			this.problems.add(Code.LOST_ADDRESS, word.place(),
					"'" + word + "' is the address of an entry today; take this line out");
		}
		else if (!this.left.add(path)) {
			this.problems.add(Code.LOST_ADDRESS, word.place(),
					"'" + word + "' already leads somewhere else; keep one of the two lines");
		}
	}

	private void fact(Draft.Fact fact) {
		this.references.prose(fact.value());
		this.references.prose(fact.english());
		fact.sources().forEach(this.references::source);
		Vocabulary.FactType type = this.content.vocabulary().facts().get(fact.type().text());
		boolean dates = type == null || type.value().equals("date");
		if (!dates && fact.asOf() == null && !fact.sources().isEmpty() && !dated(fact.sources())) {
			this.problems.add(Code.MISSING_FIELD, fact.place(),
					"a fact needs 'as-of' where none of its sources has a date");
		}
	}

	private boolean dated(List<Draft.Citation> citations) {
		return citations.stream()
			.map((citation) -> this.content.sources().get(citation.source().text()))
			.anyMatch((source) -> source == null || source.date() != null);
	}

	private void relation(Draft.Entry entry, Draft.Relation relation, Set<String> stated) {
		relation.sources().forEach(this.references::source);
		this.references.entry(relation.to());
		Reference to = Reference.of(relation.to().text());
		Vocabulary.RelationType type = this.content.vocabulary().relations().get(relation.type().text());
		if (type == null) {
			return;
		}
		end(entry.kind().code(), type.from(), relation.type(), "begins at", relation.type().place());
		if (Kind.ofCode(to.scheme()).isPresent()) {
			end(to.scheme(), type.to(), relation.type(), "ends at", relation.to().place());
		}
		DateSpan when = relation.when();
		if (!stated.add(relation.type() + " " + to.entry() + " " + ((when != null) ? when.text() : ""))) {
			this.problems.add(Code.DUPLICATE_RELATION, relation.place(),
					"'" + relation.type() + " " + relation.to() + "' is already stated here for that time");
		}
		Draft.Entry other = this.content.entries().get(to.entry());
		if (type.symmetric() && other != null && entry.reference().compareTo(to.entry()) > 0
				&& other.relations()
					.stream()
					.anyMatch((back) -> back.type().text().equals(relation.type().text())
							&& Reference.of(back.to().text()).entry().equals(entry.reference())
							&& java.util.Objects.equals(back.when(), when))) {
			this.problems.add(Code.DUPLICATE_RELATION, relation.place(), "'" + relation.type()
					+ "' reads the same from both ends and already stands in content/" + other.file().path());
		}
	}

	private void end(String kind, Set<String> allowed, Word type, String which, Place place) {
		if (!allowed.contains(kind) && !allowed.contains("any")) {
			this.problems.add(Code.WRONG_END, place, "'" + type + "' " + which + " "
					+ String.join(" or ", allowed.stream().sorted().toList()) + ", not at " + kind);
		}
	}

	private void claim(Draft.Claim claim) {
		this.references.paragraph(claim.paragraph());
		claim.entries().forEach(this.references::entry);
		this.references.prose(claim.finding());
		this.references.prose(claim.findingEnglish());
		claim.sources().forEach(this.references::source);
	}

	private void event(Draft.Event event) {
		event.entries().forEach(this.references::entry);
		event.sources().forEach(this.references::source);
		if (event.paragraph() != null) {
			this.references.paragraph(event.paragraph());
		}
	}

	private void terms() {
		Map<String, Draft.Term> seen = new HashMap<>();
		for (Draft.Term term : this.content.terms()) {
			Draft.Term other = seen.putIfAbsent(term.taiwan().text(), term);
			if (other != null && !term.taiwan().text().isEmpty()) {
				this.problems.add(Code.TERM_CONFLICT, term.taiwan().place(), "'" + term.taiwan() + "' is '"
						+ other.mainland() + "' in line " + other.place().line() + " already; use 'also' there");
			}
			if (term.entry() != null) {
				this.references.entry(term.entry());
			}
		}
	}

	private void gone(Draft.Gone gone) {
		if (!gone.path().text().isEmpty()) {
			left(gone.path(), gone.path().text());
		}
		Word successor = gone.successor();
		if (successor != null && !this.content.entries().containsKey(Reference.of(successor.text()).entry())) {
			this.problems.add(Code.LOST_ADDRESS, successor.place(),
					"no entry '" + successor + "' takes the place of " + gone.path());
		}
	}

}
