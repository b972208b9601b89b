package longhu.entry;

import java.util.ArrayList;
import java.util.List;

import longhu.catalog.Paragraphs;

/**
 * The text of an entry in the order in which its page shows it.
 *
 * @param opening what stands before the first heading
 * @param told the story
 * @param article what the article says, with its heading
 */
record Story(List<Paragraphs.Shown> opening, List<Paragraphs.Shown> told, List<Paragraphs.Shown> article) {

	/** The anchor of the heading under which an entry tells what the article says. */
	private static final String ARTICLE = "article";

	static Story of(List<Paragraphs.Shown> paragraphs) {
		Story story = new Story(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		List<Paragraphs.Shown> part = story.opening;
		for (Paragraphs.Shown paragraph : paragraphs) {
			if (paragraph.heading() == 2) {
				part = paragraph.anchor().equals(ARTICLE) ? story.article : story.told;
			}
			part.add(paragraph);
		}
		return story;
	}

}
