package longhu.mcp;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.SourceView;
import org.jspecify.annotations.Nullable;

/**
 * A source, once in each answer; what stands on it names it by its id.
 */
record SourceAnswer(String title, @JsonPropertyDescription("Of the source itself") String url,
		@JsonUnwrapped Details details) {

	static SourceAnswer of(SourceView source, Language language, Origin origin) {
		return new SourceAnswer(source.title(), source.url(), Details.of(source, language, origin));
	}

	record Details(String id, @Nullable String author, @Nullable String publisher, @Nullable String published,
			@JsonPropertyDescription("A first-hand or official, B press and reference works, C the rest") String grade,
			@JsonPropertyDescription("Of the portal, which says who cites it") String page) {

		static Details of(SourceView source, Language language, Origin origin) {
			return new Details(source.code(), source.author(), source.publisher(),
					StatementAnswer.text(source.published()), source.grade(),
					origin.to("/sources/" + source.code(), language));
		}

	}

}
