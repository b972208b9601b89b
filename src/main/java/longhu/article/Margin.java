package longhu.article;

import java.util.List;

import longhu.catalog.ClaimView;
import longhu.catalog.EventView;
import longhu.catalog.FigureView;
import longhu.catalog.Paragraphs;

/**
 * What stands beside a paragraph of the article.
 *
 * @param names the entries that it names, in the order in which it names them
 * @param dates what it says happened, and when
 * @param figures the amounts that stand on it
 * @param claims its checkable statements, weighed
 */
record Margin(List<Tag> names, List<EventView> dates, List<FigureView> figures, List<ClaimView> claims) {

	/** The names that other paragraphs name too. */
	public List<Tag> recurring() {
		return this.names.stream().filter((tag) -> !tag.elsewhere().isEmpty()).toList();
	}

	/** A named entry, and the other paragraphs that name it. */
	record Tag(Paragraphs.Named name, List<Place> elsewhere) {
	}

	/**
	 * A paragraph of the article.
	 *
	 * @param ordinal of its section; the foreword is 0
	 * @param number of the paragraph in it
	 */
	record Place(String section, String anchor, int ordinal, String number) {

		/** Its address, as short as the page where it is linked allows. */
		public String from(String page, String language) {
			if (page.isEmpty()) {
				return "#" + this.section + "-" + this.anchor;
			}
			return this.section.equals(page) ? "#" + this.anchor
					: language + "/article/" + this.section + "#" + this.anchor;
		}

	}

}
