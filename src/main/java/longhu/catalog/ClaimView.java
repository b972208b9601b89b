package longhu.catalog;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A claim as shown.
 *
 * @param section the slug of the section that makes it
 * @param nature fact, assessment or forecast
 * @param verdict one of {@link Claims#VERDICTS}
 * @param finding what outside sources say, as HTML
 */
public record ClaimView(Long id, String slug, String section, int sectionOrdinal, String anchor, String nature,
		String verdict, LocalDate asOf, @Nullable String discrepancy, String statement, String finding,
		Language textLanguage) {

	public String path() {
		return "/claims/" + this.slug;
	}

	/** The paragraph that makes it, as an address. */
	public String paragraph() {
		return "/article/" + this.section + "#" + this.anchor;
	}

	public String number() {
		return this.anchor.substring(1);
	}

}
