package longhu.edition;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Annex;
import longhu.catalog.Changes;
import longhu.catalog.EditionNotes;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Below every entry, section and claim: the editions in which it changed.
 */
@Component
class History implements Annex {

	private final Changes changes;

	private final EditionNotes notes;

	History(Changes changes, EditionNotes notes) {
		this.changes = changes;
		this.notes = notes;
	}

	/**
	 * What is shown.
	 *
	 * @param reasons why the page was changed, by the name of the edition
	 */
	record Shown(List<Changes.Step> steps, Map<String, String> reasons) {
	}

	@Override
	public int order() {
		return 90;
	}

	@Override
	public String template() {
		return "edition/history";
	}

	@Override
	public @Nullable Object of(String path, Language language, Origin origin) {
		String[] words = path.split("/");
		if (words.length != 3 || !words[1].equals("claims") && Kind.ofFolder(words[1]).isEmpty()) {
			return null;
		}
		List<Changes.Step> steps = this.changes.history(path);
		if (steps.isEmpty()) {
			return null;
		}
		return new Shown(steps,
				this.notes.history(path, language)
					.stream()
					.collect(Collectors.toMap(EditionNotes.Step::edition, EditionNotes.Step::text)));
	}

}
