package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import longhu.catalog.ContentChanged;
import longhu.catalog.Editions;
import longhu.catalog.Terms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The index: built at the start and again when the content has changed, beside the one in
 * use, which answers until the new one is whole. In memory, or below the folder of
 * {@code hibernate.search.backend.directory.root}, one folder to an edition; one that is
 * there is used as it is.
 */
@Component
class Index implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Index.class);

	/** The setting that says where an index in files is. */
	private static final String ROOT = "backend.directory.root";

	private static final int BUFFER_MEGABYTES = 48;

	private static final int COMMIT_MILLISECONDS = 30_000;

	private final Map<String, String> settings;

	private final EntryCards entries;

	private final OtherCards others;

	private final Terms terms;

	private final Editions editions;

	private final FacetLabels labels;

	/** Held for reading while a question is answered. */
	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private @Nullable Built built;

	private final FutureTask<Built> first = new FutureTask<>(this::build);

	/** An index with what belongs to its edition. */
	record Built(CloseableSearchMapping mapping, Open open) {

		void close() {
			try (this.mapping) {
				this.open.reader().close();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** What answers a question. */
	record Open(IndexReader reader, Lexicon lexicon, Columns columns, Shelf shelf, Pairs pairs,
			FacetLabels.Known labels) {
	}

	Index(Environment environment, EntryCards entries, OtherCards others, Terms terms, Editions editions,
			FacetLabels labels) {
		this.settings = Binder.get(environment)
			.bind("hibernate.search", Bindable.mapOf(String.class, String.class))
			.orElse(Map.of());
		this.entries = entries;
		this.others = others;
		this.terms = terms;
		this.editions = editions;
		this.labels = labels;
		// the rest of the program is put together meanwhile
		new Thread(this.first, "index").start();
	}

	/** Answers a question from the index of one edition. */
	<T> T read(Function<Open, T> answer) {
		this.lock.readLock().lock();
		try {
			return answer.apply(built().open());
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	/** The index in use, of which the first question awaits that it is built. */
	private Built built() {
		if (this.built != null) {
			return this.built;
		}
		try {
			return this.first.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException("the index could not be built", ex);
		}
	}

	@EventListener
	void rebuild(ContentChanged change) {
		if (change.errors() == null) {
			Built fresh = build();
			this.lock.writeLock().lock();
			Built old = built();
			this.built = fresh;
			this.lock.writeLock().unlock();
			old.close();
		}
	}

	private Built build() {
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
		Built built = new Built(mapping, open(mapping));
		log.info("index {} in {} ms", whole ? "opened" : "built", (System.nanoTime() - begin) / 1_000_000);
		return built;
	}

	private Open open(SearchMapping mapping) {
		try {
			IndexReader reader = reader(mapping);
			return new Open(reader, new Lexicon(reader), new Columns(reader), new Shelf(reader),
					new Pairs(this.terms.all()), this.labels.read());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static IndexReader reader(SearchMapping mapping) {
		return mapping.scope(Card.class).extension(LuceneExtension.get()).openIndexReader();
	}

	/** What an interrupted start left behind. */
	private static void purge(SearchMapping mapping) {
		try (SearchSession session = mapping.createSession()) {
			session.workspace().purge();
		}
	}

	private static long documents(SearchMapping mapping) {
		try (IndexReader reader = reader(mapping)) {
			return reader.numDocs();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void add(SearchMapping mapping, List<Card> cards) {
		try (SearchSession session = mapping.createSession()) {
			session.indexingPlanSynchronizationStrategy(
					org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy.async());
			cards.forEach(session.indexingPlan()::add);
		}
	}

	private Map<String, Object> properties() {
		Map<String, Object> properties = new HashMap<>();
		properties.put("hibernate.search.backend.directory.type",
				this.settings.containsKey(ROOT) ? "local-filesystem" : BeanReference.ofInstance(new HeapDirectory()));
		properties.put("hibernate.search.backend.analysis.configurer", new TextAnalysis());
		properties.put("hibernate.search.backend.lucene_version", Version.LATEST.toString());
		// written at once and read ever after: few segments to merge, few commits
		properties.put("hibernate.search.backend.io.writer.ram_buffer_size", BUFFER_MEGABYTES);
		properties.put("hibernate.search.backend.io.commit_interval", COMMIT_MILLISECONDS);
		properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
		properties.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
		this.settings.forEach((key, value) -> properties.put("hibernate.search." + key, value));
		properties.computeIfPresent("hibernate.search." + ROOT,
				(key, root) -> root + "/" + this.editions.current().checksum());
		return properties;
	}

	@Override
	public void destroy() {
		built().close();
	}

}
