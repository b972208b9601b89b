package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Sums up what Lucene's own queries sum up, for words of the real index drawn by lot.
 */
@SpringBootTest
class WorthTests {

	private static final List<String> FIELDS = List.of("names", "summary", "body");

	@Autowired
	private Index index;

	@RepeatedTest(40)
	void sumsAsLuceneDoes(RepetitionInfo repetition) {
		this.index.read((open) -> {
			try {
				compare(open, new Random(repetition.getCurrentRepetition()));
				return true;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@Test
	void stopsInTheMiddleOfManyDocumentsWhenTheTimeIsUp() {
		int[] documents = IntStream.range(0, 10_000).toArray();
		Gain one = Gain.constant(new Postings(documents, new float[documents.length]), 3);
		AtomicInteger looks = new AtomicInteger();
		Worth worth = new Worth(documents.length, () -> looks.incrementAndGet() > 2);
		worth.add(one);
		assertThat(worth.cut()).isTrue();
		assertThat(worth.of(0)).isEqualTo(3);
		assertThat(IntStream.of(documents).filter(worth::matches).count()).isEqualTo(8192);
		new Words(worth).add(List.of(List.of(one)), 1, 1, 0);
		worth.best(List.of(one));
		assertThat(worth.of(0)).isEqualTo(3);
	}

	private static void compare(Index.Open open, Random random) throws IOException {
		List<String> words = words(open.reader(), random);
		int least = 1 + random.nextInt(words.size());
		Worth worth = new Worth(open.reader().maxDoc(), () -> false);
		List<List<Gain>> places = new ArrayList<>();
		BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		for (String word : words) {
			places.add(FIELDS.stream()
				.map((field) -> Gain.weighted(open.lexicon().postings(field, word), FIELDS.indexOf(field) + 0.5f))
				.toList());
			Query either = new DisjunctionMaxQuery(FIELDS.stream()
				.<Query>map(
						(field) -> new BoostQuery(new TermQuery(new Term(field, word)), FIELDS.indexOf(field) + 0.5f))
				.toList(), 0.2f);
			some.add(either, Occur.SHOULD);
			all.add(either, Occur.MUST);
		}
		new Words(worth).add(places, least, 0.8f, 150);
		worth.add(Gain.constant(open.lexicon().postings("kind", "company"), 7));
		BooleanQuery query = new BooleanQuery.Builder().add(new BoostQuery(some.build(), 0.8f), Occur.SHOULD)
			.add(new BoostQuery(new ConstantScoreQuery(all.build()), 150), Occur.SHOULD)
			.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("kind", "company"))), 7), Occur.SHOULD)
			.build();
		ScoreDoc[] hits = new IndexSearcher(open.reader()).search(query, open.reader().maxDoc()).scoreDocs;
		for (ScoreDoc hit : hits) {
			assertThat(worth.of(hit.doc)).as("%s, %d of them", words, least).isCloseTo(hit.score, within(0.001f));
		}
		int matches = 0;
		for (int document = 0; document < worth.documents(); document++) {
			matches += worth.matches(document) ? 1 : 0;
		}
		assertThat(matches).as("%s, %d of them", words, least).isEqualTo(hits.length);
	}

	/** One to five words that stand in texts. */
	private static List<String> words(IndexReader reader, Random random) throws IOException {
		List<String> known = new ArrayList<>();
		TermsEnum each = MultiTerms.getTerms(reader, "body").iterator();
		while (each.next() != null) {
			if (each.docFreq() > 5) {
				known.add(each.term().utf8ToString());
			}
		}
		return random.ints(1 + random.nextInt(5), 0, known.size()).distinct().mapToObj(known::get).toList();
	}

}
