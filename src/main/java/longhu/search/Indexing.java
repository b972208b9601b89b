package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Editions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.Version;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Writes the index: in memory, or below the folder of
 * {@code hibernate.search.backend.directory.root}, one folder to an edition; one that is
 * there, and whole, is used as it is.
 */
@Component
class Indexing {

	private static final Logger log = LoggerFactory.getLogger(Indexing.class);

	/** Counted up when the same content gives other cards. */
	private static final int CARDS = 3;

	/** The setting that says where an index in files is. */
	private static final String ROOT = "backend.directory.root";

	private static final int BUFFER_MEGABYTES = 48;

	private static final int MOST_SEGMENTS = 50;

	private static final int COMMIT_MILLISECONDS = 30_000;

	private final Map<String, String> settings;

	private final EntryCards entries;

	private final OtherCards others;

	private final Editions editions;

	Indexing(Environment environment, EntryCards entries, OtherCards others, Editions editions) {
		this.settings = Binder.get(environment)
			.bind("hibernate.search", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
		this.entries = entries;
		this.others = others;
		this.editions = editions;
	}

	/** The index of the content that is loaded, whole. */
	CloseableSearchMapping index() {
		long begin = System.nanoTime();
		CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(Card.class))
			.properties(properties())
			.build();
		List<Card> others = this.others.cards();
		boolean whole = documents(mapping) == this.entries.count() + others.size();
		if (!whole) {
			purge(mapping);
			this.entries.each((cards) -> add(mapping, cards));
			add(mapping, others);
			try (SearchSession session = mapping.createSession()) {
				session.workspace().mergeSegments();
				session.workspace().flush();
				session.workspace().refresh();
			}
		}
		log.info("index {} in {} ms", whole ? "opened" : "built", (System.nanoTime() - begin) / 1_000_000);
		return mapping;
	}

	/** What an interrupted start left behind. */
	private static void purge(SearchMapping mapping) {
		try (SearchSession session = mapping.createSession()) {
			session.workspace().purge();
		}
	}

	private static long documents(SearchMapping mapping) {
		try (IndexReader reader = Index.reader(mapping)) {
			return reader.numDocs();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void add(SearchMapping mapping, List<Card> cards) {
		try (SearchSession session = mapping.createSession()) {
			session.indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async());
			cards.forEach(session.indexingPlan()::add);
		}
	}

	private Map<String, Object> properties() {
		Map<String, Object> properties = new HashMap<>();
		properties.put("hibernate.search.backend.directory.type",
				this.settings.containsKey(ROOT) ? "local-filesystem" : BeanReference.ofInstance(new HeapDirectory()));
		properties.put("hibernate.search.backend.lucene_version", Version.LATEST.toString());
		// written at once and read ever after: few segments, merged once at the end, few
		// commits
		properties.put("hibernate.search.backend.io.writer.ram_buffer_size", BUFFER_MEGABYTES);
		properties.put("hibernate.search.backend.io.merge.factor", MOST_SEGMENTS);
		properties.put("hibernate.search.backend.io.commit_interval", COMMIT_MILLISECONDS);
		properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
		properties.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
		this.settings.forEach((key, value) -> properties.put("hibernate.search." + key, value));
		properties.computeIfPresent("hibernate.search." + ROOT,
				(key, root) -> root + "/" + this.editions.current().checksum() + "-" + CARDS);
		return properties;
	}

}
