package longhu.site;

import java.util.List;

import longhu.catalog.Heading;
import longhu.catalog.RecordedEdition;

/**
 * The news of an edition.
 *
 * @param rewritten the sections of the article with other words than before
 * @param added the first of the entries that came with it
 * @param more whether there were more of them
 */
record EditionNews(RecordedEdition edition, List<News.Verdict> verdicts, List<Heading> rewritten, List<Heading> added,
		boolean more) {
}
