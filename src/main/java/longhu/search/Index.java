package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

import longhu.catalog.ContentChanged;
import longhu.catalog.Terms;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index in use: built at the start and again when the content has changed, beside the
 * one that answers until the new one is whole.
 */
@Component
class Index implements DisposableBean {

	private final Indexing indexing;

	private final Terms terms;

	private final FacetLabels labels;

	/** Held for reading while a question is answered. */
	private final ReadWriteLock lock = new ReentrantReadWriteLock();

	private volatile @Nullable Built built;

	private final FutureTask<Built> first = new FutureTask<>(() -> this.built = build());

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
	record Open(IndexReader reader, Lexicon lexicon, Columns columns, Orders orders, Shelf shelf, Pairs pairs,
			FacetLabels.Known labels) {
	}

	Index(Indexing indexing, Terms terms, FacetLabels labels) {
		this.indexing = indexing;
		this.terms = terms;
		this.labels = labels;
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

	/** The index in use, which the first question builds, or awaits that it is built. */
	private Built built() {
		Built known = this.built;
		if (known != null) {
			return known;
		}
		this.first.run();
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
			Built old = this.built;
			this.built = fresh;
			this.lock.writeLock().unlock();
			if (old != null) {
				old.close();
			}
		}
	}

	private Built build() {
		CloseableSearchMapping mapping = this.indexing.index();
		return new Built(mapping, open(mapping));
	}

	private Open open(SearchMapping mapping) {
		try {
			IndexReader reader = reader(mapping);
			Columns columns = new Columns(reader);
			return new Open(reader, new Lexicon(reader), columns, new Orders(reader, columns), new Shelf(reader),
					new Pairs(this.terms.all()), this.labels.read());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static IndexReader reader(SearchMapping mapping) {
		return mapping.scope(Card.class).extension(LuceneExtension.get()).openIndexReader();
	}

	/** Of a start that failed there may be none, and none is to be built now. */
	@Override
	public void destroy() {
		Built last = this.built;
		if (last != null) {
			last.close();
		}
	}

}
