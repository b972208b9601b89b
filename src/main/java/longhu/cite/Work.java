package longhu.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.helper.json.MapJsonBuilderFactory;
import longhu.catalog.DateSpan;
import org.jspecify.annotations.Nullable;

/**
 * A work that can be cited.
 *
 * @param key names it among others; ASCII letters, digits and hyphens
 * @param title the heading of its page
 * @param authors each as one string, because nothing says which part is the family name
 * @param container what it stands in
 * @param language a tag of BCP 47
 * @param address absolute
 */
record Work(Form form, String key, String title, List<String> authors, @Nullable DateSpan issued,
		@Nullable String container, @Nullable String publisher, @Nullable String language, String address) {

	/** For the styles, and as CSL-JSON. */
	CSLItemData csl() {
		CSLItemDataBuilder item = new CSLItemDataBuilder().id(this.key)
			.type(this.form.csl())
			.title(this.title)
			.URL(this.address);
		if (!this.authors.isEmpty()) {
			item.author(this.authors.stream()
				.map((author) -> new CSLNameBuilder().literal(author).build())
				.toArray(CSLName[]::new));
		}
		if (this.issued != null) {
			item.issued(new CSLDateBuilder().dateParts(new int[][] { dateParts() }).build());
		}
		if (this.container != null) {
			item.containerTitle(this.container);
		}
		if (this.publisher != null) {
			item.publisher(this.publisher);
		}
		if (this.language != null) {
			item.language(this.language);
		}
		return item.build();
	}

	/** The record as CSL-JSON, to be written by Jackson. */
	@SuppressWarnings("unchecked")
	Map<String, Object> json() {
		return (Map<String, Object>) csl().toJson(new MapJsonBuilderFactory().createJsonBuilder());
	}

	/** Year, and month and day where they are known; for a span its beginning. */
	int[] dateParts() {
		if (this.issued == null) {
			return new int[0];
		}
		String point = Arrays.stream(this.issued.text().split("/"))
			.filter((end) -> !end.isEmpty())
			.findFirst()
			.orElseThrow();
		return Arrays.stream(point.replaceAll("[^0-9-]", "").split("-")).mapToInt(Integer::parseInt).toArray();
	}

	/** The date as {@code 2025/02/13}, as far as it is known; empty without one. */
	public String date() {
		return String.join("/", Arrays.stream(dateParts()).mapToObj("%02d"::formatted).toList());
	}

}
