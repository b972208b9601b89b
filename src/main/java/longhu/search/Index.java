package longhu.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import longhu.catalog.ContentChanged;
import longhu.catalog.Editions;
import longhu.catalog.Terms;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.Version;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
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

	private final Map<String, String> settings;

	private final EntryCards entries;

	private final OtherCards others;

	private final Terms terms;

	private final Editions editions;

	private final FacetLabels labels;

	/** Held for reading while a question is answered. */
	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private Built built;

	/** An index with what belongs to its edition. */
	record Built(CloseableSearchMapping mapping, Pairs pairs, FacetLabels.Known labels) {
	}

	/** What answers a question. */
	record Open(SearchSession session, IndexReader reader, Pairs pairs, FacetLabels.Known labels) {
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
		this.built = build();
	}

	/** Answers a question from the index of one edition. */
	<T> T read(Function<Open, T> answer) {
		this.lock.readLock().lock();
		try (SearchSession session = this.built.mapping().createSession();
				IndexReader reader = session.scope(Card.class).extension(LuceneExtension.get()).openIndexReader()) {
			return answer.apply(new Open(session, reader, this.built.pairs(), this.built.labels()));
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	@EventListener
	void rebuild(ContentChanged change) {
		if (change.errors() == null) {
			Built fresh = build();
			this.lock.writeLock().lock();
			Built old = this.built;
			this.built = fresh;
			this.lock.writeLock().unlock();
			old.mapping().close();
		}
	}

	private Built build() {
		long begin = System.nanoTime();
		CloseableSearchMapping mapping = SearchMapping.builder(AnnotatedTypeSource.fromClasses(Card.class))
			.properties(properties())
			.build();
		List<Card> others = this.others.cards();
		boolean whole = count(mapping) == this.entries.count() + others.size();
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
		return new Built(mapping, new Pairs(this.terms.all()), this.labels.read());
	}

	/** What an interrupted start left behind. */
	private static void purge(SearchMapping mapping) {
		try (SearchSession session = mapping.createSession()) {
			session.workspace().purge();
		}
	}

	private static long count(SearchMapping mapping) {
		try (SearchSession session = mapping.createSession()) {
			return session.search(Card.class).where((all) -> all.matchAll()).fetchTotalHitCount();
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
		properties.put("hibernate.search.backend.directory.type", "local-heap");
		properties.put("hibernate.search.backend.analysis.configurer", new TextAnalysis());
		properties.put("hibernate.search.backend.lucene_version", Version.LATEST.toString());
		properties.put("hibernate.search.mapping.build_missing_discovered_jandex_indexes", false);
		properties.put("hibernate.search.mapping.discover_annotated_types_from_root_mapping_annotations", false);
		this.settings.forEach((key, value) -> properties.put("hibernate.search." + key, value));
		properties.computeIfPresent("hibernate.search.backend.directory.root",
				(key, root) -> root + "/" + this.editions.current().checksum());
		return properties;
	}

	@Override
	public void destroy() {
		this.built.mapping().close();
	}

}
