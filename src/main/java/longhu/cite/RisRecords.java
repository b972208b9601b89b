package longhu.cite;

import java.util.List;

import ch.difty.kris.KRis;
import ch.difty.kris.domain.RisRecord;

/**
 * A work as RIS, lines ending in CR LF as the format wants.
 */
final class RisRecords {

	private RisRecords() {
	}

	static String of(Work work) {
		RisRecord.Builder ris = new RisRecord.Builder().type(work.form().ris())
			.authors(work.authors())
			.title(work.title())
			.referenceId(work.key())
			.url(work.address());
		if (work.container() != null) {
			ris.secondaryTitle(work.container());
		}
		if (work.publisher() != null) {
			ris.publisher(work.publisher());
		}
		if (work.language() != null) {
			ris.language(work.language());
		}
		if (work.version() != null) {
			ris.edition(work.version());
		}
		if (work.accessed() != null) {
			ris.accessDate(work.accessed().toString().replace('-', '/') + "/");
		}
		if (work.note() != null) {
			ris.notes(work.note());
		}
		int[] date = work.dateParts();
		if (date.length > 0) {
			ris.publicationYear(String.valueOf(date[0])).date(work.date() + "/".repeat(4 - date.length));
		}
		return String.join("", KRis.buildFromList(List.of(ris.build()))).replaceAll("\\R", "\r\n");
	}

}
