package longhu.api;

import java.util.Map;

import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import longhu.catalog.TextHash;
import org.springframework.stereotype.Component;

/**
 * Claims and sources as things of schema.org.
 */
@Component
class ClaimMarkup {

	private final Sources sources;

	private final Messages messages;

	ClaimMarkup(Sources sources, Messages messages) {
		this.sources = sources;
		this.messages = messages;
	}

	/** A claim as the review of what the article says. */
	Map<String, Object> claim(ClaimView claim, Map<String, Object> reviewer, Language language, Origin origin) {
		SourceView original = this.sources.find("article").orElseThrow();
		Map<String, Object> article = OrderedJson.of("@type", "Article", "@id", original.url());
		article.put("url", original.url());
		article.put("name", original.title());
		Map<String, Object> reviewed = OrderedJson.of("@type", "Claim", "author",
				OrderedJson.of("@type", "Person", "@id", party("author", String.valueOf(original.author()), origin),
						"name", String.valueOf(original.author())),
				"appearance", article);
		Map<String, Object> review = OrderedJson.of("@type", "ClaimReview", "@id",
				origin.text() + "/id/claim/" + claim.slug());
		review.put("url", origin.to(claim.path(), language));
		review.put("claimReviewed", claim.statement());
		review.put("inLanguage", claim.textLanguage().htmlTag());
		review.put("datePublished", claim.asOf().toString());
		review.put("author", reviewer);
		review.put("itemReviewed", reviewed);
		review.put("reviewRating", OrderedJson.of("@type", "Rating", "alternateName",
				this.messages.say("verdict." + claim.verdict(), language)));
		return review;
	}

	/**
	 * The address of who wrote or published sources: the same wherever the name is the
	 * same.
	 */
	static String party(String role, String name, Origin origin) {
		return origin.text() + "/id/" + role + "/" + TextHash.of(name);
	}

	/** A source as a work. */
	static Map<String, Object> source(SourceView source, Origin origin) {
		Map<String, Object> work = OrderedJson.of("@type",
				source.kind().equals("press") ? "NewsArticle" : "CreativeWork", "@id",
				origin.text() + "/id/source/" + source.code());
		work.put("url", source.url());
		work.put("name", source.title());
		if (source.published() != null && source.published().text().matches("\\d{4}(-\\d\\d){0,2}")) {
			work.put("datePublished", source.published().text());
		}
		if (source.publisher() != null) {
			work.put("publisher", OrderedJson.of("@type", "Organization", "@id",
					party("publisher", source.publisher(), origin), "name", source.publisher()));
		}
		if (source.author() != null) {
			work.put("author", OrderedJson.of("@type", "Person", "@id", party("author", source.author(), origin),
					"name", source.author()));
		}
		if (source.language() != null) {
			work.put("inLanguage", source.language());
		}
		return work;
	}

}
