package longhu.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.zip.ZipFile;

import javax.sql.DataSource;

import longhu.catalog.Entries;
import longhu.catalog.Language;
import longhu.catalog.ReproducibleZip;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files of the data, each read back by a reader that nobody here wrote.
 */
@SpringBootTest
@AutoConfigureMockMvc
class DataFileTests {

	private static final CSVFormat STRICT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setLenientEof(false)
		.setTrailingData(false)
		.get();

	@Autowired
	private CurrentDataFiles current;

	@Autowired
	private DataExporter exporter;

	@Autowired
	private TableDefinitions tables;

	@Autowired
	private Entries entries;

	@Autowired
	private DataSource database;

	@Test
	void theDescriptorIsTrueOfTheTables() throws Exception {
		JsonNode resources = descriptor();
		assertThat(resources.size()).isEqualTo(this.tables.all().size());
		for (JsonNode resource : resources) {
			String path = resource.get("path").asString();
			assertThat(resource.get("bytes").asLong()).isEqualTo(Files.size(path(path)));
			assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + DataFiles.sha256(path(path)));
			List<CSVRecord> rows = rows(path);
			List<String> header = new ArrayList<>();
			for (JsonNode field : resource.get("schema").get("fields")) {
				String name = field.get("name").asString();
				header.add(name);
				boolean required = field.has("constraints");
				for (CSVRecord row : rows) {
					assertThat(fits(row.get(name), field.get("type").asString(), required))
						.as(path + " " + name + " " + row)
						.isTrue();
				}
			}
			assertThat(rows.get(0).getParser().getHeaderNames()).isEqualTo(header);
			keys(resource, path, rows);
		}
	}

	private static boolean fits(String value, String type, boolean required) {
		if (value.isEmpty()) {
			return !required;
		}
		return switch (type) {
			case "integer" -> value.matches("-?\\d+");
			case "number" -> value.matches("-?\\d+(\\.\\d+)?");
			case "boolean" -> value.matches("true|false");
			case "date" -> LocalDate.parse(value).toString().equals(value);
			case "string" -> true;
			default -> false;
		};
	}

	private void keys(JsonNode resource, String path, List<CSVRecord> rows) throws IOException {
		if (resource.get("schema").has("primaryKey")) {
			List<String> names = new ArrayList<>();
			resource.get("schema").get("primaryKey").forEach((name) -> names.add(name.asString()));
			Set<List<String>> keys = new HashSet<>();
			rows.forEach((row) -> assertThat(keys.add(names.stream().map(row::get).toList())).as(path + row).isTrue());
		}
		if (resource.get("schema").has("foreignKeys")) {
			for (JsonNode key : resource.get("schema").get("foreignKeys")) {
				String column = key.get("fields").asString();
				String named = key.get("reference").get("fields").asString();
				Set<String> known = new HashSet<>();
				rows(key.get("reference").get("resource").asString() + ".csv")
					.forEach((row) -> known.add(row.get(named)));
				rows.stream()
					.map((row) -> row.get(column))
					.filter((value) -> !value.isEmpty())
					.forEach((value) -> assertThat(known).as(path + " " + column).contains(value));
			}
		}
	}

	@Test
	void theTablesHaveAsManyRowsAsTheDatabase() throws Exception {
		try (Connection connection = this.database.getConnection();
				Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + path("longhu.sqlite"))) {
			for (TableDefinition table : this.tables.all()) {
				if (table.sql().isEmpty()) {
					assertThat(rows(table.name() + ".csv")).as(table.name())
						.hasSize(3 * (rows("facts.csv").size() + rows("relations.csv").size()));
					continue;
				}
				String from = table.sql().replaceAll("(?s)^.*?\\sfrom (\\w+) .*$", "$1");
				long rows = number(connection, "select count(*) from " + from);
				assertThat(rows).as(table.name()).isPositive();
				assertThat(rows(table.name() + ".csv")).as(table.name()).hasSize((int) rows);
				assertThat(number(sqlite, "select count(*) from \"" + table.name() + "\"")).as(table.name())
					.isEqualTo(rows);
			}
		}
	}

	@Test
	void theSqliteFileIsWholeAndItsKeysHold() throws Exception {
		try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + path("longhu.sqlite"));
				Statement statement = sqlite.createStatement()) {
			try (ResultSet checked = statement.executeQuery("pragma integrity_check")) {
				assertThat(checked.getString(1)).isEqualTo("ok");
			}
			try (ResultSet broken = statement.executeQuery("pragma foreign_key_check")) {
				assertThat(broken.next()).isFalse();
			}
			try (ResultSet title = statement.executeQuery(
					"select t.title from entries e join entry_texts t on t.entry = e.id where e.slug = 'zhipu' and t.language = 'en'")) {
				assertThat(title.getString(1)).isEqualTo("Zhipu AI");
			}
		}
	}

	private static long number(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getLong(1);
		}
	}

	@Test
	void aLineOfJsonHoldsAnEntryWithAllThatBelongsToIt() throws Exception {
		List<JsonNode> lines = Files.readAllLines(path("entries.jsonl"))
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line))
			.toList();
		assertThat(lines).hasSize((int) this.entries.count());
		JsonNode zhipu = lines.stream()
			.filter((entry) -> entry.get("id").asString().equals("company:zhipu"))
			.findFirst()
			.orElseThrow();
		assertThat(zhipu.get("entry_texts").size()).isEqualTo(3);
		assertThat(zhipu.get("facts").get(0).get("fact_texts").size()).isEqualTo(3);
		for (TableDefinition child : this.tables.below(this.tables.all().get(0))) {
			int nested = lines.stream().mapToInt((entry) -> entry.get(child.name()).size()).sum();
			assertThat(nested).as(child.name()).isEqualTo(rows(child.name() + ".csv").size());
		}
	}

	@Test
	void theTurtleNamesEveryEntry() throws Exception {
		Model model = ModelFactory.createDefaultModel();
		RDFDataMgr.read(model, path("longhu.ttl").toUri().toString());
		long entries = this.entries.all(Language.ZH_HANT).size()
				- rows("entries.csv").stream().filter((row) -> row.get("kind").equals("section")).count();
		assertThat(model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList()).hasSize((int) entries);
	}

	@Test
	void theArchiveHoldsEverythingAndItsSumsAreRight() throws Exception {
		try (ZipFile zip = new ZipFile(path(DataFiles.ARCHIVE).toFile())) {
			Set<String> names = new TreeSet<>();
			zip.stream().forEach((entry) -> names.add(entry.getName()));
			String sums = text(zip, "SHA256SUMS");
			Set<String> summed = new TreeSet<>(Set.of("SHA256SUMS"));
			for (String line : sums.lines().toList()) {
				String name = line.substring(66);
				summed.add(name);
				try (InputStream file = zip.getInputStream(zip.getEntry(name))) {
					assertThat(ReproducibleZip.sha256(file)).as(name).isEqualTo(line.substring(0, 64));
				}
			}
			assertThat(names).isEqualTo(summed)
				.contains("datapackage.json", "readme.md", "longhu.ttl", "longhu.sqlite", "facts.csv");
			long written = this.entries.all(Language.EN)
				.stream()
				.filter((entry) -> entry.textLanguage() == Language.EN)
				.count();
			assertThat(names.stream().filter((name) -> name.startsWith("markdown/")).count())
				.isEqualTo(this.entries.count() + written);
			assertThat(text(zip, "markdown/companies/zhipu.md")).startsWith("---\n").contains("# 智譜華章");
			assertThat(text(zip, "readme.md")).contains("facts.csv", "`amount` (number) ");
		}
	}

	private static String text(ZipFile zip, String name) throws IOException {
		try (InputStream file = zip.getInputStream(zip.getEntry(name))) {
			return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		}
	}

	@Test
	void theSameContentGivesTheSameBytesAndAClosedShelfLeavesNothing() throws Exception {
		Function<DataFiles, List<String>> sums = (folder) -> folder.files().stream().map(DataFile::sha256).toList();
		DataFiles again = this.exporter.export();
		assertThat(sums.apply(again)).isEqualTo(sums.apply(this.current.get()));
		Path folder = again.path("entries.csv").getParent();
		again.close();
		assertThat(folder).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "network.graphml", "network.gexf" })
	void theNetworkHasEveryRelationBetweenNodesThatAreThere(String name) throws Exception {
		var document = javax.xml.parsers.DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(path(name).toFile());
		var edges = document.getElementsByTagName("edge");
		var nodes = document.getElementsByTagName("node");
		Set<String> ids = new HashSet<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			ids.add(nodes.item(i).getAttributes().getNamedItem("id").getNodeValue());
		}
		assertThat(edges.getLength()).isEqualTo(rows("relations.csv").size());
		for (int i = 0; i < edges.getLength(); i++) {
			assertThat(ids).contains(edges.item(i).getAttributes().getNamedItem("source").getNodeValue(),
					edges.item(i).getAttributes().getNamedItem("target").getNodeValue());
		}
	}

	@Test
	void theDescriptorsSayThatNoLicenceIsChosenAndNameEveryFile() throws Exception {
		JsonMapper mapper = JsonMapper.shared();
		JsonNode data = mapper.readTree(Files.readString(path("datapackage.json")));
		assertThat(data.get("licenses").get(0).get("title").asString()).startsWith("No licence is chosen yet");
		JsonNode croissant = mapper.readTree(Files.readString(path("croissant.json")));
		assertThat(croissant.get("license").asString()).startsWith("No licence is chosen yet");
		assertThat(croissant.get("recordSet").size()).isEqualTo(this.tables.all().size());
		Model dcat = RDFDataMgr.loadModel(path("dcat.jsonld").toUri().toString());
		assertThat(dcat.listObjectsOfProperty(dcat.createProperty("http://www.w3.org/ns/dcat#downloadURL"))
			.toList()
			.toString()).contains("/data/longhu.ttl", "/data/statements.csv", "/data/network.gexf");
	}

	private JsonNode descriptor() throws IOException {
		return JsonMapper.shared().readTree(Files.readString(path("datapackage.json"))).get("resources");
	}

	private Path path(String name) {
		return this.current.get().path(name);
	}

	private List<CSVRecord> rows(String name) throws IOException {
		try (Reader file = Files.newBufferedReader(path(name)); CSVParser parser = STRICT.parse(file)) {
			List<CSVRecord> rows = parser.getRecords();
			assertThat(rows).as(name).allMatch(CSVRecord::isConsistent);
			return rows;
		}
	}

}
