package longhu.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * How the values of the catalog stand in columns: kinds by code, languages by tag, dates
 * as their text.
 */
final class Columns {

	private Columns() {
	}

	@Converter(autoApply = true)
	static class KindColumn implements AttributeConverter<Kind, String> {

		@Override
		public String convertToDatabaseColumn(Kind kind) {
			return kind.code();
		}

		@Override
		public Kind convertToEntityAttribute(String code) {
			return Kind.ofCode(code).orElseThrow();
		}

	}

	@Converter(autoApply = true)
	static class LanguageColumn implements AttributeConverter<Language, String> {

		@Override
		public String convertToDatabaseColumn(Language language) {
			return language.tag();
		}

		@Override
		public Language convertToEntityAttribute(String tag) {
			return Language.ofTag(tag).orElseThrow();
		}

	}

	@Converter(autoApply = true)
	static class DateSpanColumn implements AttributeConverter<@Nullable DateSpan, @Nullable String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable DateSpan date) {
			return (date != null) ? date.text() : null;
		}

		@Override
		public @Nullable DateSpan convertToEntityAttribute(@Nullable String text) {
			return (text != null) ? DateSpan.of(text) : null;
		}

	}

}
