package longhu.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import longhu.catalog.Claims;
import longhu.catalog.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * A claim, which is never without its verdict.
 */
record ClaimAnswer(@JsonPropertyDescription("The statement") String title, String url,
		@OneOf(Claims.VERDICT) String verdict, String verdictText,
		@JsonPropertyDescription("fact, assessment or forecast") String nature,
		@JsonPropertyDescription("Day of the check") String asOf,
		@JsonPropertyDescription("Where the article says it") String paragraph,
		@JsonPropertyDescription("What other sources say") @Nullable String finding) {
}
