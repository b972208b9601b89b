package longhu.data;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Kind;
import longhu.catalog.Origin;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.Yaml;

/**
 * The tables of the data, as {@code tables.yaml} lists them.
 */
@Component
class Tables {

	private static final String FOLDERS = Arrays.stream(Kind.values())
		.map((kind) -> "('" + kind.code() + "', '" + kind.folder() + "')")
		.collect(Collectors.joining(", ", "(values ", ") f(kind, name)"));

	private final List<Table> all;

	Tables() throws IOException {
		try (InputStream file = new ClassPathResource("longhu/data/tables.yaml").getInputStream()) {
			Map<String, Map<String, Object>> read = new Yaml().load(file);
			this.all = read.entrySet().stream().map((table) -> Table.of(table.getKey(), table.getValue())).toList();
		}
	}

	List<Table> all() {
		return this.all;
	}

	/** The tables whose rows belong to those of another. */
	List<Table> below(Table owner) {
		return this.all.stream().filter((table) -> owner.name().equals(table.of())).toList();
	}

	/** The tables whose rows belong to no other. */
	List<Table> roots() {
		return this.all.stream().filter((table) -> table.of() == null).toList();
	}

	/** The rows of a table, in an order that is always the same. */
	static Cursor open(Table table, Connection connection, Origin origin) throws SQLException {
		String sql = table.sql()
			.replace("{folders}", FOLDERS)
			.replace("{origin}", "'" + origin.text().replace("'", "''") + "'");
		return new Cursor(table, connection.prepareStatement(sql));
	}

}
