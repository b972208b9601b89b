package longhu.edition;

import java.util.List;

import longhu.catalog.Changes;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.PageContribution;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Below every entry, section and claim: the editions in which it changed.
 */
@Component
@Order(90)
class History implements PageContribution {

	private final Changes changes;

	History(Changes changes) {
		this.changes = changes;
	}

	@Override
	public String template() {
		return "edition/history";
	}

	@Override
	public @Nullable Object of(String path, String question, Language language, Origin origin) {
		String[] words = path.split("/");
		if (words.length != 3 || !words[1].equals("claims") && Kind.ofFolder(words[1]).isEmpty()) {
			return null;
		}
		List<Changes.Step> steps = this.changes.history(path, language);
		return steps.isEmpty() ? null : steps;
	}

}
