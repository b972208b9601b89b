package longhu.cite;

import java.util.List;
import java.util.stream.Stream;

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
	 * @param page the address without suffix where its files are
	 */
	record Cited(Work work, String page, List<Styles.Said> said) {
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
		return this.works.at(path, language, origin).map((work) -> {
			Stream<Cited> own = Stream.of(new Cited(work, path, this.styles.of(work)));
			Work original = this.works.original(language);
			Stream<Cited> restated = path.startsWith("/article/")
					? Stream.of(new Cited(original, "/article", this.styles.of(original))) : Stream.empty();
			return new Box(work, Stream.concat(own, restated).toList());
		}).orElse(null);
	}

}
