import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.refine.model.Cell;
import com.google.refine.model.Column;
import com.google.refine.model.Project;
import com.google.refine.model.Recon;
import com.google.refine.model.ReconCandidate;
import com.google.refine.model.ReconType;
import com.google.refine.model.Row;
import com.google.refine.model.recon.ReconJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtension;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionConfig;
import com.google.refine.model.recon.ReconciledDataExtensionJob.DataExtensionProperty;
import com.google.refine.model.recon.StandardReconConfig;
import com.google.refine.model.recon.StandardReconConfig.ColumnDetail;

/**
 * Matches a column and fetches columns by OpenRefine's own classes, which decide what
 * stands in a cell in the end. Prints a line for each check: client, version, what was
 * asked, "ok" or "FAILED", what was found.
 */
class OpenRefine {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static String origin;

	private static JsonNode manifest;

	private interface Check {

		String find() throws Exception;

	}

	public static void main(String[] arguments) throws Exception {
		origin = arguments[0];
		manifest = JSON.readTree(get("/en/reconcile"));
		check("a column of names, with types and a second column", OpenRefine::names);
		check("all properties proposed for companies", OpenRefine::proposed);
		check("amounts of data/facts.csv over 2^31, as they stand in cells", OpenRefine::amounts);
		check("dates as cells", OpenRefine::dates);
		check("settings of a column, sent as text", OpenRefine::settings);
		System.exit(0); // its HTTP client leaves threads
	}

	private static void check(String asked, Check check) {
		String result;
		try {
			result = "ok\t" + check.find();
		}
		catch (Exception | AssertionError ex) {
			result = "FAILED\t" + ex.toString().replaceAll("\\s+", " ");
		}
		String version = System.getProperty("openrefine", "");
		System.out.println("OpenRefine\t" + version + "\t" + asked + "\t" + result);
	}

	private static void must(boolean holds, String otherwise) {
		if (!holds) {
			throw new AssertionError(otherwise);
		}
	}

	/** What should match by itself, and what must not, as a table of names and founders. */
	private static String names() throws Exception {
		List<List<String>> table = List.of(List.of("Moonshot AI", "Yang Zhilin", "company:moonshot"),
				List.of("SenseTime Group Inc.", "", "company:sensetime"),
				List.of("北京月之暗面科技有限公司", "", "company:moonshot"), List.of("騰訊", "", "company:tencent"),
				List.of("智谱", "", "company:zhipu"), List.of("騰訊音樂", "", ""), List.of("Apple Bakery", "", ""),
				List.of("北京科技有限公司", "", ""), List.of("楊植麟", "", ""));
		Project project = new Project();
		for (String name : List.of("name", "founder")) {
			project.columnModel.addColumn(-1, new Column(project.columnModel.allocateNewCellIndex(), name), false);
		}
		project.columnModel.update();
		StandardReconConfig config = new StandardReconConfig(origin + "/en/reconcile",
				manifest.get("identifierSpace").asText(), manifest.get("schemaSpace").asText(),
				new ReconType("company", "company"), true,
				List.of(new ColumnDetail("founder", "founders", "founders", new ReconType("person", "person"))), 5);
		List<ReconJob> jobs = new ArrayList<>();
		for (List<String> line : table) {
			Row row = new Row(2);
			row.setCell(0, new Cell(line.get(0), null));
			row.setCell(1, line.get(1).isEmpty() ? null : new Cell(line.get(1), null));
			project.rows.add(row);
		}
		for (int at = 0; at < table.size(); at++) {
			Row row = project.rows.get(at);
			jobs.add(config.createJob(project, at, row, "name", row.getCell(0)));
		}
		List<Recon> recons = config.batchRecon(jobs, 1);
		for (int at = 0; at < table.size(); at++) {
			Recon recon = recons.get(at);
			must(recon.error == null, table.get(at) + ": " + recon.error);
			String match = (recon.match != null) ? recon.match.id : "";
			must(match.equals(table.get(at).get(2)), table.get(at) + " is matched to '" + match + "'");
			must(match.isEmpty() || recon.judgment == Recon.Judgment.Matched && List.of(recon.match.types).contains("company"),
					table.get(at) + " has no judgment or another type");
		}
		return "5 matched with and without legal forms, none of 4 traps";
	}

	/** OpenRefine offers all of them at once, so all have to fit in one question. */
	private static String proposed() throws Exception {
		List<String> ids = new ArrayList<>();
		JSON.readTree(get("/en/reconcile/extend/propose?type=company"))
			.get("properties")
			.forEach((property) -> ids.add(property.get("id").asText()));
		must(ids.size() >= 70, "only " + ids.size() + " properties are proposed");
		Fetched fetched = fetch(Set.of("company:moonshot"), ids.stream().map(OpenRefine::plain).toList());
		must(fetched.job().columns.size() == ids.size(), fetched.job().columns.size() + " columns of " + ids.size());
		List<Object> founders = fetched.of("company:moonshot", "from:founded");
		must(!founders.isEmpty() && founders.stream().allMatch((cell) -> cell instanceof ReconCandidate),
				"founders are no entries: " + founders);
		must(fetched.job().columns.stream()
			.anyMatch((column) -> column.id.equals("from:founded") && column.expectedType != null
					&& column.expectedType.id.equals("person")),
				"the column of founders is not one of people");
		must(fetched.of("company:moonshot", "valuation").size() == fetched.of("company:moonshot", "valuation.unit").size(),
				"amounts and their currencies are not in the same lines");
		return ids.size() + " properties in one request, typed";
	}

	/** Each amount of the data has to be in a cell of its entry, as the number that it is. */
	private static String amounts() throws Exception {
		List<String> lines = get("/data/facts.csv").lines().toList();
		List<String> names = List.of(lines.get(0).split(","));
		Map<String, Set<String>> types = new HashMap<>();
		List<String[]> great = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			String[] fields = line.split(",", -1);
			String amount = fields[names.indexOf("amount")];
			if (!amount.isEmpty() && Double.parseDouble(amount) > Integer.MAX_VALUE) {
				String entry = fields[names.indexOf("entry")];
				String type = fields[names.indexOf("type")];
				great.add(new String[] { entry, type, amount });
				types.computeIfAbsent(type, (none) -> new LinkedHashSet<>()).add(entry);
			}
		}
		must(great.size() > 20, "only " + great.size() + " great amounts in the data");
		for (Map.Entry<String, Set<String>> type : types.entrySet()) {
			Fetched fetched = fetch(type.getValue(), List.of(plain(type.getKey())));
			for (String[] fact : great.stream().filter((fact) -> fact[1].equals(type.getKey())).toList()) {
				List<Object> cells = fetched.of(fact[0], fact[1]);
				must(cells.stream()
					.anyMatch((cell) -> cell instanceof Number number
							&& number.doubleValue() == Double.parseDouble(fact[2])),
						String.join(" ", fact) + " is not among " + cells);
			}
		}
		return great.size() + " amounts are the numbers of the data";
	}

	/** Days are dates; what is known by year or month only stays a text and gets no day. */
	private static String dates() throws Exception {
		Fetched fetched = fetch(Set.of("company:zhipu", "company:moonshot"), List.of(plain("listed"), plain("founded")));
		must(fetched.of("company:zhipu", "listed").contains(OffsetDateTime.parse("2026-01-08T00:00:00Z")),
				"Zhipu was listed on " + fetched.of("company:zhipu", "listed"));
		must(fetched.of("company:moonshot", "founded").contains("2023-03"),
				"Moonshot was founded in " + fetched.of("company:moonshot", "founded"));
		return "2026-01-08 a date, 2023-03 a text";
	}

	/** OpenRefine's dialog sends what was typed into it as text, numbers too. */
	private static String settings() throws Exception {
		List<Object> all = fetch(Set.of("company:moonshot"), List.of(new DataExtensionProperty("valuation", "valuation",
				Map.of("limit", "0", "form", "text", "language", "en"))))
			.of("company:moonshot", "valuation");
		List<Object> one = fetch(Set.of("company:moonshot"),
				List.of(new DataExtensionProperty("valuation", "valuation", Map.of("limit", "1"))))
			.of("company:moonshot", "valuation");
		must(all.size() > 1 && one.size() == 1, all.size() + " values without a limit, " + one.size() + " with 1");
		must(all.stream().allMatch((cell) -> cell.toString().contains("US$")), "as text: " + all);
		must(one.get(0) instanceof Number, "as value: " + one);
		return "limit \"0\" and \"1\", form and language are taken";
	}

	private static DataExtensionProperty plain(String id) {
		return new DataExtensionProperty(id, id, null);
	}

	private static Fetched fetch(Set<String> ids, List<DataExtensionProperty> properties) throws Exception {
		ReconciledDataExtensionJob job = new ReconciledDataExtensionJob(new DataExtensionConfig(properties),
				origin + "/en/reconcile");
		return new Fetched(job, job.extend(ids, new HashMap<>()));
	}

	private record Fetched(ReconciledDataExtensionJob job, Map<String, DataExtension> rows) {

		/** The cells of an entry in a column, from the top down. */
		List<Object> of(String entry, String property) {
			for (int column = 0; column < this.job.columns.size(); column++) {
				if (this.job.columns.get(column).id.equals(property)) {
					int at = column;
					return Stream.of(this.rows.get(entry).data).map((row) -> row[at]).filter((cell) -> cell != null).toList();
				}
			}
			throw new AssertionError("there is no column " + property);
		}

	}

	private static String get(String path) throws Exception {
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(origin + path)).build(), HttpResponse.BodyHandlers.ofString());
		must(answer.statusCode() == 200, path + " answers " + answer.statusCode());
		return answer.body();
	}

}
