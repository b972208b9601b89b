package longhu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Editions;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the index: by Lucene in memory, or below the folder of
 * {@code hibernate.search.backend.directory.root}, or on the OpenSearch cluster of
 * {@code hibernate.search.backend.hosts}. There is one to an edition and version of the
 * mapping, named by both; one that is there, and whole, is used as it is, and two that
 * write the same at the same time write the same documents.
 */
@Component
class Indexer {

	private static final Logger log = LoggerFactory.getLogger(Indexer.class);

	/** Counted up when the same content gives other documents. */
	private static final int MAPPING = 5;

	/** The first version that is in the names of indexes. */
	private static final int FIRST_NAMED = 4;

	private static final String SCHEMA = "hibernate.search.schema_management.";

	private static final String BACKEND = "hibernate.search.backend.";

	/** The setting that says where an index in files is. */
	private static final String ROOT = BACKEND + "directory.root";

	private static final Map<String, Object> IN_MEMORY = Map.of(BACKEND + "directory.type", "local-heap");

	private static final int BUFFER_MEGABYTES = 48;

	private static final int MOST_SEGMENTS = 50;

	private static final int COMMIT_MILLISECONDS = 30_000;

	private static final int CONNECT_MILLISECONDS = 500;

	private final Map<String, Object> settings = new HashMap<>();

	private final Duration searchTime;

	private final EntryDocuments entries;

	private final PassageDocuments passages;

	private final Editions editions;

	Indexer(Environment environment, SearchProperties properties, EntryDocuments entries, PassageDocuments passages,
			Editions editions) {
		this.settings.put(BACKEND + "type", "lucene");
		Binder.get(environment)
			.bind("hibernate.search", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of())
			.forEach((key, value) -> this.settings.put("hibernate.search." + key, value));
		this.searchTime = properties.searchTime();
		this.entries = entries;
		this.passages = passages;
		this.editions = editions;
	}

	/** Whether the index is on a cluster, which may be away, and not in the process. */
	boolean cluster() {
		return "elasticsearch".equals(this.settings.get(BACKEND + "type"));
	}

	/**
	 * The index of the content that is loaded, whole. One in a folder that cannot be read
	 * is built again, and one that cannot be written there is kept in memory: it holds
	 * nothing that the database does not hold.
	 */
	CloseableSearchMapping index() {
		String name = name(this.editions.current().checksum(), MAPPING);
		if (cluster() || !this.settings.containsKey(ROOT)) {
			return index(name, Map.of());
		}
		Path folder = Path.of(this.settings.get(ROOT).toString(), name);
		try {
			return index(name, Map.of());
		}
		catch (SearchException ex) {
			// what the database throws is no fault of the folder
			if (locked(ex)) {
				log.warn("another process writes the index in {}; this one keeps its own in memory", folder);
				return index(name, IN_MEMORY);
			}
			log.warn("the index in {} cannot be used and is built again: {}", folder, why(ex));
		}
		try {
			FileSystemUtils.deleteRecursively(folder);
			return index(name, Map.of());
		}
		catch (IOException | SearchException ex) {
			log.warn("the index in {} cannot be built and is kept in memory: {}", folder, why(ex));
			return index(name, IN_MEMORY);
		}
	}

	private static boolean locked(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (String.valueOf(cause.getMessage()).contains("Lock held by")) {
				return true;
			}
		}
		return false;
	}

	private static String why(Exception failure) {
		return String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage())
			.lines()
			.findFirst()
			.orElse("");
	}

	private CloseableSearchMapping index(String name, Map<String, Object> more) {
		long begin = System.nanoTime();
		CloseableSearchMapping mapping = open(name, more);
		boolean whole;
		try {
			List<SearchDocument> others = this.passages.documents();
			long documents = this.entries.count() + others.size();
			whole = documents(mapping) == documents;
			if (!whole) {
				write(mapping, others);
				if (documents(mapping) != documents) {
					throw new IllegalStateException("the index is not whole");
				}
			}
		}
		catch (RuntimeException ex) {
			mapping.close();
			throw ex;
		}
		if (cluster()) {
			mapping.close();
			mapping = open(name, impatient());
		}
		log.info("index {} in {} ms", whole ? "opened" : "built", (System.nanoTime() - begin) / 1_000_000);
		return mapping;
	}

	/**
	 * Drops indexes that are not the current one.
	 * @param checksums of editions, of which those of all versions of the mapping go
	 */
	void drop(Collection<String> checksums) {
		String current = name(this.editions.current().checksum(), MAPPING);
		for (String checksum : checksums) {
			for (int version = FIRST_NAMED; version <= MAPPING; version++) {
				String name = name(checksum, version);
				if (!name.equals(current)) {
					try (CloseableSearchMapping old = open(name, Map.of(SCHEMA + "strategy", "none"));
							SearchSession session = old.createSession()) {
						session.schemaManager().dropIfExisting();
					}
				}
			}
		}
	}

	private static String name(String checksum, int version) {
		return "longhu-" + checksum.substring(0, 8) + "-" + version;
	}

	private void write(SearchMapping mapping, List<SearchDocument> others) {
		this.entries.each((documents) -> add(mapping, documents));
		add(mapping, others);
		try (SearchSession session = mapping.createSession()) {
			if (!cluster()) {
				session.workspace().mergeSegments();
			}
			session.workspace().flush();
			session.workspace().refresh();
		}
	}

	private static long documents(SearchMapping mapping) {
		try (SearchSession session = mapping.createSession()) {
			return session.search(SearchDocument.class).where((f) -> f.matchAll()).fetchTotalHitCount();
		}
	}

	private void add(SearchMapping mapping, List<SearchDocument> documents) {
		try (SearchSession session = mapping.createSession()) {
			session.indexingPlanSynchronizationStrategy(cluster() ? IndexingPlanSynchronizationStrategy.writeSync()
					: IndexingPlanSynchronizationStrategy.async());
			documents.forEach(session.indexingPlan()::addOrUpdate);
		}
	}

	private CloseableSearchMapping open(String name, Map<String, Object> more) {
		Map<String, Object> properties = new HashMap<>(cluster() ? clusters() : processes());
		properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
		properties.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
		properties.put("hibernate.search.mapping.configurer", (StandalonePojoMappingConfigurer) (context) -> {
			context.annotationMapping().add(SearchDocument.class);
			context.programmaticMapping().type(SearchDocument.class).indexed().index(name);
		});
		properties.putAll(this.settings);
		properties.putAll(more);
		if (more.equals(IN_MEMORY)) {
			properties.remove(ROOT);
		}
		return SearchMapping.builder(AnnotatedTypeSource.empty()).properties(properties).build();
	}

	/** Written at once and read ever after: few segments, few commits. */
	private Map<String, Object> processes() {
		return Map.of(BACKEND + "directory.type", this.settings.containsKey(ROOT) ? "local-filesystem" : "local-heap",
				BACKEND + "lucene_version", "LATEST", BACKEND + "io.writer.ram_buffer_size", BUFFER_MEGABYTES,
				BACKEND + "io.merge.factor", MOST_SEGMENTS, BACKEND + "io.commit_interval", COMMIT_MILLISECONDS);
	}

	/** A green index needs a second machine. */
	private static Map<String, Object> clusters() {
		return Map.of(BACKEND + "layout.strategy", "no-alias", BACKEND + "schema_management.minimal_required_status",
				"yellow");
	}

	/** Of a question: nothing hangs much longer than the time that it may take. */
	private Map<String, Object> impatient() {
		long most = Math.max(1, this.searchTime.toMillis());
		return Map.of(BACKEND + "connection_timeout", CONNECT_MILLISECONDS, BACKEND + "read_timeout", most,
				BACKEND + "request_timeout", most);
	}

}
