package longhu.data;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.StatementTable;
import longhu.catalog.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/**
 * The tables of the data, as {@code tables.yaml} lists them.
 */
@Component
class TableDefinitions {

	private static final String FOLDERS = Arrays.stream(Kind.values())
		.map((kind) -> "('" + kind.code() + "', '" + kind.folder() + "')")
		.collect(Collectors.joining(", ", "(values ", ") f(kind, name)"));

	private static final String LANGUAGE = "language";

	private final List<TableDefinition> all;

	private final Statements statements;

	TableDefinitions(Statements statements) throws IOException {
		this.statements = statements;
		try (InputStream file = new ClassPathResource("longhu/data/tables.yaml").getInputStream()) {
			Map<String, Map<String, Object>> read = new Yaml().load(file);
			this.all = Stream
				.concat(read.entrySet().stream().map((table) -> TableDefinition.of(table.getKey(), table.getValue())),
						Stream.of(statements()))
				.toList();
		}
	}

	/** One row for each statement and language. */
	private static TableDefinition statements() {
		List<TableDefinition.Column> columns = new ArrayList<>();
		for (StatementTable.Column column : StatementTable.all()) {
			columns.add(new TableDefinition.Column(column.name(), column.type(), column.required()));
		}
		columns.add(new TableDefinition.Column(LANGUAGE, "string", true));
		return new TableDefinition("statements", null, columns, List.of("id", LANGUAGE),
				// in an order that is the same in each process
				new TreeMap<>(Map.of("subject", "entries.id", "target_entry", "entries.id")), "");
	}

	private Iterator<List<@Nullable Object>> statementRows() {
		return Stream.of(Language.values()).flatMap((language) -> this.statements.all(language).map((statement) -> {
			List<@Nullable Object> row = StatementTable.row(statement);
			row.add(language.tag());
			return row;
		})).iterator();
	}

	List<TableDefinition> all() {
		return this.all;
	}

	/** The tables whose rows belong to those of another. */
	List<TableDefinition> below(TableDefinition owner) {
		return this.all.stream().filter((table) -> owner.name().equals(table.of())).toList();
	}

	/** The tables of the database whose rows belong to no other. */
	List<TableDefinition> roots() {
		return this.all.stream().filter((table) -> table.of() == null && !table.sql().isEmpty()).toList();
	}

	/** The rows of a table, in an order that is always the same. */
	RowReader open(TableDefinition table, Connection connection, Origin origin) throws SQLException {
		if (table.sql().isEmpty()) {
			return new RowReader(table, statementRows());
		}
		String sql = table.sql()
			.replace("{folders}", FOLDERS)
			.replace("{origin}", "'" + origin.text().replace("'", "''") + "'");
		return new RowReader(table, connection.prepareStatement(sql));
	}

}
