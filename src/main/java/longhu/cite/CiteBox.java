package longhu.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.PageContribution;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Below every page that is a work: how to cite it. In its head: what reference managers
 * read there.
 */
@Component
@Order(100)
class CiteBox implements PageContribution {

	/** The pages that stand on sources. */
	private static final Pattern OWN = Pattern.compile("/(?:" + Kind.FOLDERS + "|article|claims)(?:/[^/]+)?");

	private static final Pattern WORDS = Pattern.compile("[?&]q=([^&]+)");

	private final Works works;

	private final Passages passages;

	private final Styles styles;

	CiteBox(Works works, Passages passages, Styles styles) {
		this.passages = passages;
		this.works = works;
		this.styles = styles;
	}

	/**
	 * A work, ready to be copied.
	 *
	 * @param page the address without suffix where its files are
	 * @param query what stands behind the suffix
	 */
	record Cited(Work work, String page, String query, List<Styles.Said> said) {
	}

	/**
	 * What the box holds.
	 *
	 * @param works first the page itself, then the original that it restates
	 * @param sources the address of what it stands on as a bibliography, or null
	 */
	record Box(Work page, List<Cited> works, @Nullable String sources) {
	}

	@Override
	public String template() {
		return "cite/box";
	}

	/**
	 * A page that is something else with each question: of a search only the files, since
	 * nobody waits for its styles; the page of a passage has its box in its text.
	 */
	@Override
	public @Nullable Object of(String path, String question, Language language, Origin origin) {
		if (path.equals("/cite")) {
			return this.passages.asked(question, language)
				.map((passage) -> new Box(this.works.pinpoint(passage, language, origin), List.of(), null))
				.orElse(null);
		}
		String asked = Headings.question(path, question);
		boolean files = path.equals("/search");
		String page = path.equals("/") ? "/index" : path;
		return this.works.at(path, asked, language, origin)
			.map((work) -> new Box(work,
					files ? List.of(new Cited(work, page, asked, List.of()))
							: cited(work, page, asked, path.substring(1), language),
					bibliography(path, asked)))
			.orElse(null);
	}

	/** Of a search that of its words, whatever else was chosen. */
	private static @Nullable String bibliography(String path, String asked) {
		if (path.equals("/search")) {
			Matcher words = WORDS.matcher(asked);
			return words.find() ? "/bibliography?of=search&q=" + words.group(1) : null;
		}
		return OWN.matcher(path).matches() ? "/bibliography?of=" + path.substring(1) : null;
	}

	/** The work, and behind it the original if a page restates that. */
	List<Cited> cited(Work work, String files, String query, String page, Language language) {
		List<Cited> cited = new ArrayList<>();
		cited.add(new Cited(work, files, query, this.styles.of(work)));
		if (page.startsWith("article/")) {
			Work original = this.works.original(language);
			cited.add(new Cited(original, "/article", "", this.styles.of(original)));
		}
		return cited;
	}

}
