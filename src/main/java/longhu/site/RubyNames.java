package longhu.site;

import longhu.hanzi.Bopomofo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Names with their readings as ruby. Both readings are on every page, so that it is the
 * same for everyone, but as attributes: they are shown when the reader asks for them, and
 * are never part of a name that is copied or found.
 */
@Component
class RubyNames {

	/**
	 * A name as HTML.
	 * @param reading its Hanyu pinyin, or null
	 */
	public String of(String name, @Nullable String reading) {
		if (reading == null || reading.isBlank() || name.codePoints().noneMatch(Character::isIdeographic)) {
			return HtmlUtils.htmlEscape(name, "UTF-8");
		}
		return ruby(name, reading);
	}

	private static String ruby(String name, String reading) {
		return "<ruby>" + HtmlUtils.htmlEscape(name, "UTF-8") + "<rt data-b=\""
				+ HtmlUtils.htmlEscape(Bopomofo.of(name, reading), "UTF-8") + "\" data-p=\""
				+ HtmlUtils.htmlEscape(reading, "UTF-8") + "\"></rt></ruby>";
	}

}
