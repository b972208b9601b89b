package longhu.search;

import java.util.Collection;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * The best of several places in full, the others times a tie breaker: what Hibernate
 * Search's DSL lacks. The only class that speaks the languages of the two engines.
 */
final class DisjunctionMax {

	/**
	 * Clusters keep BM25's constant factor (k1 + 1), which Lucene dropped in version 8.
	 */
	private static final float BM25_OF_CLUSTERS = 2.2f;

	private DisjunctionMax() {
	}

	/**
	 * A place where a term may stand.
	 *
	 * @param terms any of which matches
	 * @param scored whether a match is worth the boost times BM25 (of the one term), or
	 * the boost
	 */
	record Leaf(String field, Collection<String> terms, float boost, boolean scored) {

		static Leaf scored(Tier tier, String term) {
			return new Leaf(tier.field, List.of(term), tier.boost, true);
		}

		static Leaf constant(String field, Collection<String> terms, float boost) {
			return new Leaf(field, terms, boost, false);
		}

		private Query query() {
			if (this.scored) {
				return new BoostQuery(new TermQuery(new Term(this.field, this.terms.iterator().next())), this.boost);
			}
			return new BoostQuery(
					new ConstantScoreQuery(
							new TermInSetQuery(this.field, this.terms.stream().map(BytesRef::new).toList())),
					this.boost);
		}

		private JsonObject json() {
			JsonObject inside = new JsonObject();
			JsonArray values = new JsonArray();
			this.terms.forEach(values::add);
			inside.add(this.field, values);
			inside.addProperty("boost", this.boost);
			JsonObject json = new JsonObject();
			json.add("terms", inside);
			if (this.scored) {
				JsonObject value = new JsonObject();
				value.addProperty("value", this.terms.iterator().next());
				value.addProperty("boost", this.boost / BM25_OF_CLUSTERS);
				JsonObject term = new JsonObject();
				term.add(this.field, value);
				json = new JsonObject();
				json.add("term", term);
			}
			return json;
		}

	}

	static PredicateFinalStep of(SearchPredicateFactory factory, float tieBreaker, List<Leaf> leaves) {
		return factory.extension()
			.ifSupported(LuceneExtension.get(),
					(lucene) -> lucene.fromLuceneQuery(
							new DisjunctionMaxQuery(leaves.stream().map(Leaf::query).toList(), tieBreaker)))
			.ifSupported(ElasticsearchExtension.get(), (cluster) -> cluster.fromJson(json(leaves, tieBreaker)))
			.orElseFail();
	}

	private static JsonObject json(List<Leaf> leaves, float tieBreaker) {
		JsonArray queries = new JsonArray();
		leaves.forEach((leaf) -> queries.add(leaf.json()));
		JsonObject inside = new JsonObject();
		inside.addProperty("tie_breaker", tieBreaker);
		inside.add("queries", queries);
		JsonObject json = new JsonObject();
		json.add("dis_max", inside);
		return json;
	}

}
