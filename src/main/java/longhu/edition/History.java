package longhu.edition;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import longhu.catalog.Annex;
import longhu.catalog.Changes;
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Below every entry, section and claim: the editions in which it changed, and where to
 * report an error if the content names a contact.
 */
@Component
class History implements Annex {

	private final Changes changes;

	private final Editions editions;

	History(Changes changes, Editions editions) {
		this.changes = changes;
		this.editions = editions;
	}

	/**
	 * What is shown.
	 *
	 * @param report where an error is reported, or null
	 */
	record Shown(List<Changes.Step> steps, @Nullable String report) {
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
		Edition edition = this.editions.current();
		String report = (edition.contact() != null)
				? report(edition.contact(), origin.to(path, language) + " " + edition.name()) : null;
		return (steps.isEmpty() && report == null) ? null : new Shown(steps, report);
	}

	/** A letter that names page and edition, or the address of whatever takes reports. */
	static @Nullable String report(String contact, String subject) {
		if (contact.matches("https?://[!-~]+")) {
			return contact;
		}
		String mailbox = contact.replaceFirst("^mailto:", "");
		return mailbox.matches("[!-~&&[^?@]]+@[!-~&&[^?@]]+") ? "mailto:" + mailbox + "?subject="
				+ URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20") : null;
	}

}
