package longhu.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * How the values of the catalog stand in columns: kinds by code, languages by tag, dates
 * as their text.
 */
final class Converters {

	private Converters() {
	}

	@Converter(autoApply = true)
	static class KindColumn implements AttributeConverter<@Nullable Kind, @Nullable String> {

		@Override
		public @Nullable String convertToDatabaseColumn(@Nullable Kind kind) {
			return (kind != null) ? kind.code() : null;
		}

		@Override
		public @Nullable Kind convertToEntityAttribute(@Nullable String code) {
			return (code != null) ? Kind.ofCode(code).orElseThrow() : null;
		}

	}

	@Converter(autoApply = true)
	static class PartColumn implements AttributeConverter<RecordedPart, String> {

		@Override
		public String convertToDatabaseColumn(RecordedPart part) {
			return part.code();
		}

		@Override
		public RecordedPart convertToEntityAttribute(String code) {
			return RecordedPart.valueOf(code.toUpperCase(java.util.Locale.ROOT));
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
