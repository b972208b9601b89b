package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import longhu.LonghuApplication;
import longhu.catalog.Editions;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Terms;
import longhu.catalog.Vocabulary;
import longhu.hanzi.PinyinForms;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.aggregation.AggregationKey;
import org.hibernate.search.engine.search.query.dsl.SearchQueryOptionsStep;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/**
 * From question to hits with facets, beside bare Lucene with the same query, facets and
 * order on the same index in the same process. The real documents, and as many generated
 * ones as are asked for, are indexed without a database. With
 * {@code -Dhibernate.search.backend.type=elasticsearch} and {@code …hosts} the time on a
 * cluster is compared with what the cluster itself says.
 */
final class EngineBenchmark {

	private static final int QUESTIONS = 200;

	private static final int ROUNDS = 4;

	private static final boolean CLUSTER = "elasticsearch".equals(System.getProperty("hibernate.search.backend.type"));

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final String[] WORDS = { "估值", "創辦人", "上市", "晶片", "美國", "大型語言模型", "政策", "北京", "founder", "listing",
			"funding", "人臉辨識", "實體清單", "大學", "出口管制", "投資" };

	private EngineBenchmark() {
	}

	/**
	 * {@code EngineBenchmark JAR FOLDER SECONDS SIZES}.
	 * @param args as those of the benchmark of pages, of which the folder, for the
	 * indexes, and the sizes, which rise, are used
	 */
	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext portal = SpringApplication.run(LonghuApplication.class, "--server.port=0",
				"--hibernate.search.backend.type=lucene")) {
			System.out.println(
					"| documents | questions | search p50 | p99 (ms) | bare Lucene p50 | p99 (ms) | ratio of p50 | of p99 | suggestions p50 (ms) | of a search |");
			System.out.println("|---|---|---|---|---|---|---|---|---|---|");
			for (int size : Stream.of(args[3].split(",")).mapToInt(Integer::parseInt).toArray()) {
				measure(portal, size, args[1] + "/index-" + size);
			}
		}
	}

	private static void measure(ConfigurableApplicationContext portal, int size, String folder) throws Exception {
		SearchProperties properties = new SearchProperties(Duration.ofSeconds(CLUSTER ? 600 : 20));
		StandardEnvironment environment = new StandardEnvironment();
		if (!CLUSTER) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("folder", Map.of("hibernate.search.backend.directory.root", folder)));
		}
		Indexer indexer = new Indexer(environment, properties,
				new Generated(portal.getBean(EntryDocuments.class), size), portal.getBean(PassageDocuments.class),
				portal.getBean(Editions.class));
		SearchIndex index = new SearchIndex(indexer, portal.getBean(Terms.class), portal.getBean(FacetLabels.class),
				properties);
		Search search = new Search(index, portal.getBean(Vocabulary.class), portal.getBean(Messages.class), properties);
		search.labels();
		measure(size, "of the tests", real(), index, search);
		if (size > 0) {
			measure(size, "names", IntStream.range(0, QUESTIONS).mapToObj(Generated::name).toList(), index, search);
			measure(size, "rare words", IntStream.range(0, QUESTIONS).mapToObj(Generated::rare).toList(), index,
					search);
			measure(size, "common words",
					Stream.of(WORDS).flatMap((one) -> Stream.of(WORDS).map((two) -> one + " " + two)).toList(), index,
					search);
		}
		index.destroy();
	}

	/** What the relevance tests ask. */
	private static List<String> real() throws IOException {
		return new ClassPathResource("longhu/search/queries.tsv").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split("\t")[0])
			.toList();
	}

	/**
	 * Each question to all three in turn, so that whatever else the machine does is
	 * shared.
	 */
	private static void measure(int size, String which, List<String> questions, SearchIndex index, Search search) {
		List<String> asked = new ArrayList<>(questions);
		Collections.shuffle(asked, new Random(7));
		asked = asked.subList(0, Math.min(QUESTIONS, asked.size()));
		double[][] millis = new double[3][asked.size()];
		for (int round = 0; round < ROUNDS; round++) { // all but the last warm up
			Map<String, Query> queries = CLUSTER ? Map.of() : index.read(new Bare(asked)::queries);
			for (int at = 0; at < asked.size(); at++) {
				String q = asked.get(at);
				millis[0][at] = time(() -> search.find(request(q), Search.PAGE));
				millis[1][at] = index.read((snapshot) -> CLUSTER ? took(snapshot, q) : bare(snapshot, queries.get(q)));
				millis[2][at] = time(() -> search.suggest(typed(q), Language.ZH_HANT, 8));
			}
		}
		for (double[] each : millis) {
			Arrays.sort(each);
		}
		System.out.printf("| %d | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n", size, which,
				half(millis[0]), most(millis[0]), half(millis[1]), most(millis[1]), half(millis[0]) / half(millis[1]),
				most(millis[0]) / most(millis[1]), half(millis[2]), half(millis[2]) / half(millis[0]));
	}

	/** What is there of a question when suggestions are asked for. */
	private static String typed(String q) {
		return q.substring(0, Math.min(q.length(), Math.max(2, q.length() / 2)));
	}

	private static SearchRequest request(String q) {
		return new SearchRequest(q, Map.of(), "relevance", 1, false, Language.ZH_HANT);
	}

	/**
	 * Milliseconds of the processor: all is done by the thread that asks, and what other
	 * programs do meanwhile changes nothing. Of a cluster those of the clock.
	 */
	private static double time(Runnable ask) {
		long begin = now();
		ask.run();
		return (now() - begin) / 1e6;
	}

	private static long now() {
		return CLUSTER ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
	}

	/** What the cluster says that the same query took, with the same facets and order. */
	private static double took(IndexSnapshot snapshot, String q) {
		ParsedQuery query = ParsedQuery.of(q, snapshot.synonyms());
		try (SearchSession session = snapshot.mapping().createSession()) {
			SearchQueryOptionsStep<?, ?, String, ?, ?, ?> asked = session.search(SearchDocument.class)
				.select((f) -> f.field("shown", String.class))
				.where((f) -> new Relevance(f, query, true, true).predicate())
				.sort((f) -> f.field("passage").then().score().then().field("slug"));
			for (Facet facet : Facet.values()) {
				asked = asked.aggregation(AggregationKey.of(facet.code()),
						(f) -> f.terms().field(facet.code(), String.class));
			}
			return asked.fetch(Search.PAGE).took().toNanos() / 1e6;
		}
	}

	private static double half(double[] sorted) {
		return sorted[sorted.length / 2];
	}

	private static double most(double[] sorted) {
		return sorted[sorted.length * 99 / 100];
	}

	/** The queries of questions, made beforehand: only Lucene's part is measured. */
	private record Bare(List<String> questions) {

		Map<String, Query> queries(IndexSnapshot snapshot) {
			try (SearchSession session = snapshot.mapping().createSession()) {
				Map<String, Query> queries = new HashMap<>();
				for (String q : this.questions) {
					ParsedQuery query = ParsedQuery.of(q, snapshot.synonyms());
					queries.put(q,
							lucene(session.search(SearchDocument.class)
								.where((f) -> new Relevance(f, query, true, true).predicate())
								.toQuery()));
				}
				return queries;
			}
		}

	}

	private static double bare(IndexSnapshot snapshot, Query query) {
		try (IndexReader reader = snapshot.mapping()
			.scope(SearchDocument.class)
			.extension(LuceneExtension.get())
			.openIndexReader()) {
			return time(() -> search(new IndexSearcher(reader), query));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Hibernate Search shows its query only as a text. */
	private static Query lucene(Object search) {
		try {
			Object searcher = value(search, "searcher");
			return (Query) value(value(searcher, "requestContext"), "luceneQuery");
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Object value(Object holder, String name) throws ReflectiveOperationException {
		Field field = holder.getClass().getDeclaredField(name);
		field.setAccessible(true);
		return field.get(holder);
	}

	private static void search(IndexSearcher searcher, Query query) {
		try {
			Sort sort = new Sort(new SortedNumericSortField("passage", SortField.Type.INT), SortField.FIELD_SCORE,
					new SortedSetSortField("slug", false));
			TopFieldCollector top = new TopFieldCollectorManager(sort, Search.PAGE, null, Integer.MAX_VALUE)
				.newCollector();
			Map<Facet, Counts> counts = new EnumMap<>(Facet.class);
			for (Facet facet : Facet.values()) {
				counts.put(facet, new Counts(facet.code()));
			}
			List<Collector> all = new ArrayList<>(counts.values());
			all.add(top);
			searcher.search(query, new CollectorManager<Collector, Boolean>() {
				@Override
				public Collector newCollector() {
					return MultiCollector.wrap(all);
				}

				@Override
				public Boolean reduce(Collection<Collector> one) {
					return true;
				}
			});
			for (var hit : top.topDocs().scoreDocs) {
				searcher.storedFields().document(hit.doc);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Counts a facet of one segment; there is one after the merge. */
	private static final class Counts extends SimpleCollector {

		private final String field;

		private SortedSetDocValues values = DocValues.emptySortedSet();

		private int[] counts = new int[0];

		Counts(String field) {
			this.field = field;
		}

		@Override
		protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
			this.values = DocValues.getSortedSet(leaf.reader(), this.field);
			this.counts = new int[(int) this.values.getValueCount()];
		}

		@Override
		public void collect(int document) throws IOException {
			if (this.values.advanceExact(document)) {
				for (int at = 0; at < this.values.docValueCount(); at++) {
					this.counts[(int) this.values.nextOrd()]++;
				}
			}
		}

		@Override
		public ScoreMode scoreMode() {
			return ScoreMode.COMPLETE_NO_SCORES;
		}

	}

	/** The real documents, and generated ones. */
	private static final class Generated extends EntryDocuments {

		private final EntryDocuments real;

		private final int size;

		@SuppressWarnings("NullAway")
		Generated(EntryDocuments real, int size) {
			super(null, null, null, null, null, null, null);
			this.real = real;
			this.size = size;
		}

		@Override
		long count() {
			return this.real.count() + this.size;
		}

		@Override
		void each(Consumer<List<SearchDocument>> taker) {
			this.real.each(taker);
			for (int first = 0; first < this.size; first += 500) {
				List<SearchDocument> some = new ArrayList<>();
				for (int at = first; at < Math.min(this.size, first + 500); at++) {
					some.add(document(at));
				}
				taker.accept(some);
			}
		}

		private static String name(int number) {
			return text(new Random(number), 4);
		}

		private SearchDocument document(int number) {
			Random random = new Random(number);
			SearchDocument document = new SearchDocument("/companies/generated-" + number, "company");
			String name = text(random, 4);
			document.name(new IndexedName(name, "zh-Hant", "title", List.of(longhu.hanzi.FoldedName.of(name)),
					new PinyinForms().of(name)));
			document.shown = new HitData(document.path, document.kind, "", SearchDocument.same(name),
					SearchDocument.same(text(random, 20)), List.of())
				.json();
			document.place.add("place-" + random.nextInt(20));
			document.founded.add(String.valueOf(2000 + random.nextInt(25)));
			document.text(name, text(random, 20), Map.of(Language.ZH_HANT, List
				.of(text(random, 300) + WORDS[random.nextInt(WORDS.length)] + text(random, 100) + " " + rare(number))));
			return document;
		}

		/** A word that one document alone has. */
		private static String rare(int number) {
			StringBuilder word = new StringBuilder("rare");
			for (int rest = number; rest > 0; rest /= 26) {
				word.append((char) ('a' + rest % 26));
			}
			return word.toString();
		}

		/** Frequent characters stand oftener than rare ones. */
		private static String text(Random random, int length) {
			StringBuilder text = new StringBuilder();
			for (int at = 0; at < length; at++) {
				text.append((char) (0x4E00 + (int) (3000 * random.nextDouble() * random.nextDouble())));
			}
			return text.toString();
		}

	}

}
