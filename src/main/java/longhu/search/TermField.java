package longhu.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.mapper.pojo.bridge.binding.ValueBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.ValueBinder;

/**
 * A field of which the index keeps the terms and how often they stand in it, and not
 * where: no question asks for words in a row, and to write their places takes a quarter
 * of the time. Hibernate Search's own text fields keep them always.
 */
abstract class TermField implements ValueBinder {

	private final Analyzer analyzer;

	private final FieldType type = new FieldType();

	private TermField(Analyzer analyzer, boolean norms) {
		this.analyzer = analyzer;
		this.type.setTokenized(true);
		this.type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
		this.type.setOmitNorms(!norms);
		this.type.freeze();
	}

	@Override
	public void bind(ValueBindingContext<?> context) {
		context.bridge(String.class, (text, at) -> text,
				context.typeFactory()
					.extension(LuceneExtension.get())
					.asNative(String.class, (path, text, taker) -> taker.accept(new Text(path, text))));
	}

	/** Words of a text; made by Hibernate Search. */
	public static final class OfText extends TermField {

		public OfText() {
			super(TextAnalysis.TEXT, true);
		}

	}

	/** Beginnings of a name. */
	public static final class OfBeginnings extends TermField {

		public OfBeginnings() {
			super(TextAnalysis.BEGINNINGS, false);
		}

	}

	/** Taken apart by the thread that writes it, each of which has its own tools. */
	private final class Text extends Field {

		Text(String path, String text) {
			super(path, text, TermField.this.type);
		}

		@Override
		public TokenStream tokenStream(Analyzer ofTheIndex, TokenStream reuse) {
			return TermField.this.analyzer.tokenStream(name(), stringValue());
		}

	}

}
