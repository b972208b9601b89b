package longhu.cite;

import java.time.LocalDate;
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
import longhu.catalog.Edition;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A work that can be cited.
 *
 * @param key names it among others; ASCII letters, digits and hyphens
 * @param title the heading of its page
 * @param authors each as one string, because nothing says which part is the family name
 * @param translated what the title means in the language of the page, if that is another
 * @param container what it stands in
 * @param containerAuthors whose the container is, if it is not the authors' own
 * @param language a tag of BCP 47
 * @param address absolute
 * @param accessed the day for which it is cited: that of the edition
 * @param version of data; null for what is read
 * @param locator the number of the paragraph that is cited, or null for the whole
 * @param note what no format has a field for: the place in words, the edition, the hash
 */
record Work(Form form, String key, String title, @Nullable String translated, List<String> authors,
		@Nullable DateSpan issued, @Nullable String container, List<String> containerAuthors,
		@Nullable String publisher, @Nullable String language, String address, @Nullable LocalDate accessed,
		@Nullable String version, @Nullable String locator, @Nullable String note) {

	/** A work as a whole. */
	Work(Form form, String key, String title, List<String> authors, @Nullable DateSpan issued,
			@Nullable String container, @Nullable String publisher, @Nullable String language, String address) {
		this(form, key, title, null, authors, issued, container, List.of(), publisher, language, address, null, null,
				null, null);
	}

	/** This work as an edition has it. */
	Work in(Edition edition) {
		return new Work(this.form, this.key, this.title, this.translated, this.authors, this.issued, this.container,
				this.containerAuthors, this.publisher, this.language, this.address, edition.date(),
				(this.form == Form.DATASET) ? edition.name() : null, this.locator, this.note);
	}

	/** A place in this work. */
	Work at(String anchor, @Nullable String locator, String note, Language words) {
		return new Work(this.form, this.key + anchor.replace('#', '-'), this.title, this.translated, this.authors,
				this.issued, this.container, this.containerAuthors, this.publisher, words.htmlTag(),
				this.address + anchor, this.accessed, this.version, locator, note);
	}

	/** With what its title means. */
	Work meaning(String translated) {
		return new Work(this.form, this.key, this.title, translated.equals(this.title) ? null : translated,
				this.authors, this.issued, this.container, this.containerAuthors, this.publisher, this.language,
				this.address, this.accessed, this.version, this.locator, this.note);
	}

	/** As a part of a work of others. */
	Work within(Work whole) {
		return new Work(this.form, this.key, this.title, this.translated, this.authors, this.issued, whole.fullTitle(),
				whole.authors, this.publisher, this.language, this.address, this.accessed, this.version, this.locator,
				this.note);
	}

	/** The title with its meaning in brackets, as APA has it. */
	String fullTitle() {
		return (this.translated != null) ? this.title + " [" + this.translated + "]" : this.title;
	}

	/** The same work under another key. */
	Work named(String key) {
		return new Work(this.form, key, this.title, this.translated, this.authors, this.issued, this.container,
				this.containerAuthors, this.publisher, this.language, this.address, this.accessed, this.version,
				this.locator, this.note);
	}

	/** The same work at another address. */
	Work movedTo(String address) {
		return new Work(this.form, this.key, this.title, this.translated, this.authors, this.issued, this.container,
				this.containerAuthors, this.publisher, this.language, address, this.accessed, this.version,
				this.locator, this.note);
	}

	/** For the styles, and as CSL-JSON. */
	CSLItemData csl() {
		CSLItemDataBuilder item = new CSLItemDataBuilder().id(this.key)
			.type(this.form.csl())
			.title(fullTitle())
			.URL(this.address);
		if (!this.authors.isEmpty()) {
			item.author(names(this.authors));
		}
		if (this.issued != null) {
			item.issued(new CSLDateBuilder().dateParts(new int[][] { dateParts() }).build());
		}
		if (this.container != null) {
			item.containerTitle(this.container);
		}
		if (!this.containerAuthors.isEmpty()) {
			item.containerAuthor(names(this.containerAuthors));
		}
		if (this.publisher != null) {
			item.publisher(this.publisher);
		}
		if (this.language != null) {
			item.language(this.language);
		}
		if (this.accessed != null) {
			item.accessed(this.accessed.getYear(), this.accessed.getMonthValue(), this.accessed.getDayOfMonth());
		}
		if (this.version != null) {
			item.version(this.version);
		}
		if (this.note != null) {
			item.note(this.note);
		}
		return item.build();
	}

	private static CSLName[] names(List<String> authors) {
		return authors.stream().map((author) -> new CSLNameBuilder().literal(author).build()).toArray(CSLName[]::new);
	}

	/**
	 * As a context object of OpenURL, which reference managers find in a page
	 * (<a href="https://ocoins.info/">COinS</a>) and of which they take several.
	 */
	public String coins() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance()
			.queryParam("ctx_ver", "Z39.88-2004")
			.queryParam("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc")
			.queryParam("rft.type", this.form.zotero())
			.queryParam("rft.title", UriUtils.encode(fullTitle(), UTF_8));
		this.authors.forEach((author) -> query.queryParam("rft.creator", UriUtils.encode(author, UTF_8)));
		if (this.container != null) {
			query.queryParam("rft.source", UriUtils.encode(this.container, UTF_8));
		}
		if (!date().isEmpty()) {
			query.queryParam("rft.date", date().replace('/', '-'));
		}
		if (this.language != null) {
			query.queryParam("rft.language", this.language);
		}
		return query.queryParam("rft.identifier", UriUtils.encode(this.address, UTF_8)).build().toString().substring(1);
	}

	/** Whether somebody else wrote it and the portal only speaks of it. */
	public boolean others() {
		return this.key.startsWith("source-");
	}

	/** The record as CSL-JSON, to be written by Jackson. */
	@SuppressWarnings("unchecked")
	Map<String, Object> json() {
		Map<String, Object> json = (Map<String, Object>) csl().toJson(new MapJsonBuilderFactory().createJsonBuilder());
		if (this.locator != null) {
			json.put("locator", this.locator);
		}
		return json;
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
