package longhu.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import longhu.catalog.DateSpan;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.OrderedJson;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Fetches properties of entries for the columns of a table.
 */
@Component
class Extension {

	/** Columns of one request: more than are proposed for any type. */
	private static final int MOST_PROPERTIES = 1_000;

	/** OpenRefine reads whole numbers of 32 bits and turns greater ones round. */
	private static final int BITS = 31;

	private final EntityRegister register;

	private final Properties properties;

	private final Candidates candidates;

	Extension(EntityRegister register, Properties properties, Candidates candidates) {
		this.register = register;
		this.properties = properties;
		this.candidates = candidates;
	}

	/** A column: a property and how its values are wanted. */
	record Column(Properties.Named property, Language language, boolean text, int limit) {

		static Column of(JsonInput part, Map<String, Properties.Named> known, Language otherwise) {
			part.only(List.of("id", "settings"));
			JsonInput id = part.required("id");
			// one that there is not is an empty column
			Properties.Named property = known.getOrDefault(id.text(), new Properties.Named(id.text(), id.text(), ""));
			Language language = PropertySetting.LANGUAGE.chosen(part).flatMap(Language::ofTag).orElse(otherwise);
			int limit = part.field("settings")
				.flatMap((settings) -> settings.field("limit"))
				.map((most) -> most.whole(0))
				.orElse(0);
			return new Column(property, language, PropertySetting.FORM.chosen(part).orElse("").equals("text"), limit);
		}

	}

	/**
	 * What was fetched.
	 *
	 * @param rows by id of the entry and id of the property
	 */
	record Fetched(List<Map<String, Object>> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {
	}

	Fetched of(JsonInput query, Language language, Origin origin) {
		query.only(List.of("ids", "properties"));
		List<JsonInput> ids = query.required("ids").items();
		List<JsonInput> wanted = query.required("properties").items();
		if (ids.size() > ReconcileQuery.BATCH || wanted.size() > MOST_PROPERTIES) {
			throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE,
					"At most %d ids and %d properties fit in one request.".formatted(ReconcileQuery.BATCH,
							MOST_PROPERTIES));
		}
		Map<String, Properties.Named> properties = this.properties.all(language);
		List<Column> columns = wanted.stream().map((part) -> Column.of(part, properties, language)).toList();
		EntityRegister.Known known = this.register.known();
		Map<String, @Nullable Entity> items = new LinkedHashMap<>();
		ids.forEach((id) -> items.put(id.text(), known.meant(id.text()).orElse(null)));
		Set<Entity> found = new LinkedHashSet<>(items.values());
		found.remove(null);
		var values = this.properties.values(found,
				columns.stream().map((column) -> column.property().id()).collect(Collectors.toSet()), known);
		Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
		items.forEach((id, item) -> rows.put(id,
				row(columns, (item != null) ? values.getOrDefault(item.key(), Map.of()) : Map.of(), origin)));
		return new Fetched(columns.stream().map((column) -> meta(column, rows.values(), known, language)).toList(),
				rows);
	}

	private static Map<String, List<Map<String, Object>>> row(List<Column> columns,
			Map<String, List<PropertyValue>> held, Origin origin) {
		Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
		for (Column column : columns) {
			List<PropertyValue> values = held.getOrDefault(column.property().id(), List.of());
			row.put(column.property().id(),
					values.stream()
						.limit((column.limit() == 0) ? values.size() : column.limit())
						.map((value) -> cell(value, column, origin))
						.toList());
		}
		return row;
	}

	/** A column of entries says of which kind they are, or most of them. */
	private Map<String, Object> meta(Column column, Collection<Map<String, List<Map<String, Object>>>> rows,
			EntityRegister.Known known, Language language) {
		Map<String, Object> meta = new LinkedHashMap<>();
		String id = column.property().id();
		meta.put("id", id);
		meta.put("name", column.property().name());
		rows.stream()
			.flatMap((row) -> row.getOrDefault(id, List.of()).stream())
			.map((cell) -> known.byId().get(String.valueOf(cell.get("id"))))
			.filter(Objects::nonNull)
			.collect(Collectors.groupingBy(Entity::kind, TreeMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.map(Map.Entry::getKey)
			.or(() -> id.equals("group") ? Optional.of(Kind.GROUP) : Optional.empty())
			.ifPresent((kind) -> meta.put("type", this.candidates.type(kind, language)));
		return meta;
	}

	/** A cell after the protocol: an entry, a number, a full date, or a text. */
	private static Map<String, Object> cell(PropertyValue value, Column column, Origin origin) {
		Entity item = value.item();
		if (item != null) {
			return OrderedJson.of("id", item.id(), "name", item.in(column.language()).title());
		}
		BigDecimal amount = value.amount();
		if (amount != null && !column.text()) {
			BigDecimal plain = amount.stripTrailingZeros();
			BigDecimal written = plain.setScale(Math.max(plain.scale(), 0));
			return (plain.scale() <= 0 && plain.toBigInteger().bitLength() <= BITS)
					? Map.of("int", plain.toBigInteger()) : Map.of("float", written);
		}
		DateSpan date = value.date();
		if (date != null && !column.text()) {
			// of the protocol's dates every one has a day: less precise ones are texts
			return date.text().matches("\\d{4}-\\d\\d-\\d\\d") ? Map.of("date", date.text() + "T00:00:00Z")
					: Map.of("str", date.text());
		}
		String text = value.texts().getOrDefault(column.language(), "");
		String id = column.property().id();
		return Map.of("str", id.equals("url") ? origin.text() + text : id.endsWith(".source")
				? text.replaceAll("(?<=^| )/", origin.text() + column.language().prefix() + "/") : text);
	}

	/** The same with rows as the draft of 1.0 wants them. */
	static Map<String, Object> of10(Fetched fetched) {
		List<Object> rows = new ArrayList<>();
		fetched.rows().forEach((id, row) -> {
			List<Object> properties = new ArrayList<>();
			row.forEach((property, values) -> properties.add(OrderedJson.of("id", property, "values", values)));
			rows.add(OrderedJson.of("id", id, "properties", properties));
		});
		return OrderedJson.of("meta", fetched.meta(), "rows", rows);
	}

}
