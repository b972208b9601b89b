package longhu.entry;

import longhu.catalog.ParagraphView;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of an entry in the order in which its page shows it.
 *
 * @param opening what stands before the first heading
 * @param told the story
 * @param article what the article says, with its heading
 */
record Story(List<ParagraphView> opening, List<ParagraphView> told, List<ParagraphView> article) {

	/** The anchor of the heading under which an entry tells what the article says. */
	private static final String ARTICLE = "article";

	static Story of(List<ParagraphView> paragraphs) {
		Story story = new Story(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		List<ParagraphView> part = story.opening;
		for (ParagraphView paragraph : paragraphs) {
			if (paragraph.heading() == 2) {
				part = paragraph.anchor().equals(ARTICLE) ? story.article : story.told;
			}
			part.add(paragraph);
		}
		return story;
	}

}
