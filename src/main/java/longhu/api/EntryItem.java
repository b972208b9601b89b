package longhu.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import longhu.catalog.DateSpan;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;

/**
 * An entry in a list. What was not chosen, or is not known, is left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryItem(String url, @Nullable Kind kind, @Nullable String slug, @Nullable String title,
		@Nullable String summary, @Nullable String reading, @Nullable DateSpan years, @Nullable LocalDate checked,
		@Nullable Language textLanguage) {

	static final List<String> FIELDS = Arrays.stream(EntryItem.class.getRecordComponents())
		.map(java.lang.reflect.RecordComponent::getName)
		.toList();

	static EntryItem of(EntrySummary entry, Set<String> fields, Language language, Origin origin) {
		return new EntryItem(origin.to(entry.path(), language), fields.contains("kind") ? entry.kind() : null,
				fields.contains("slug") ? entry.slug() : null, fields.contains("title") ? entry.title() : null,
				fields.contains("summary") ? entry.summary() : null,
				fields.contains("reading") ? entry.reading() : null, fields.contains("years") ? entry.years() : null,
				fields.contains("checked") ? entry.checked() : null,
				fields.contains("textLanguage") ? entry.textLanguage() : null);
	}

}
