package longhu.card;

import java.util.regex.Pattern;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.PageContribution;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Names the card of a page in its head, for <a href="https://ogp.me/">Open Graph</a> and
 * its like.
 */
@Component
@Order(10)
class CardLink implements PageContribution {

	private static final Pattern OWN = Pattern.compile("/(" + Kind.FOLDERS + "|article|claims)/[^/]+");

	/**
	 * A picture.
	 *
	 * @param address absolute
	 */
	record Picture(String address, int width, int height) {
	}

	@Override
	public String template() {
		return "card/head";
	}

	@Override
	public Object of(String path, String question, Language language, Origin origin) {
		String card = OWN.matcher(path).matches() ? "/card" + path + ".png" : "/card.png";
		return new Picture(origin.to(card, language), CardFrame.WIDTH, CardFrame.HEIGHT);
	}

}
