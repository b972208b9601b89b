package longhu.cite;

import java.util.ArrayList;
import java.util.List;

import longhu.catalog.Annex;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Below every page that is a work: how to cite it. In its head: what reference managers
 * read there.
 */
@Component
class CiteBox implements Annex {

	private final Works works;

	private final Styles styles;

	CiteBox(Works works, Styles styles) {
		this.works = works;
		this.styles = styles;
	}

	/**
	 * A work, ready to be copied.
	 *
	 * @param page the address without suffix where its files are; empty where there are
	 * none
	 * @param query what stands behind the suffix
	 */
	record Cited(Work work, String page, String query, List<Styles.Said> said) {
	}

	/**
	 * What the box holds.
	 *
	 * @param works first the page itself, then the original that it restates
	 */
	record Box(Work page, List<Cited> works) {
	}

	@Override
	public int order() {
		return 100;
	}

	@Override
	public String template() {
		return "cite/box";
	}

	@Override
	public @Nullable Object of(String path, Language language, Origin origin) {
		return this.works.at(path, language, origin)
			.map((work) -> new Box(work,
					cited(work, Works.recorded(path) ? path : "", "", path.substring(1), language)))
			.orElse(null);
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
