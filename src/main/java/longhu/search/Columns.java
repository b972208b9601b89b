package longhu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/**
 * What hits are narrowed and counted by, read from the index into arrays once: to look at
 * a hit then costs a few reads of memory, however many there are.
 */
final class Columns {

	/** The values of all facets, facet by facet, each facet's in order. */
	private final List<String> values = new ArrayList<>();

	/** The facet of each value, as the bit of its place among the facets. */
	private final int[] facets;

	/** The values of all documents, document by document: places in {@link #values}. */
	private final int[] held;

	/** Where those of each document begin, and of the last one end. */
	private final int[] begins;

	/** Whether a document is a passage, source or term and comes after all entries. */
	private final boolean[] after;

	Columns(IndexReader reader) throws IOException {
		int[][] each = new int[reader.maxDoc()][0];
		int[] bits = new int[0];
		for (Facet facet : Facet.values()) {
			hold(facet, reader, each);
			int known = bits.length;
			bits = Arrays.copyOf(bits, this.values.size());
			Arrays.fill(bits, known, bits.length, 1 << facet.ordinal());
		}
		this.facets = bits;
		this.held = Arrays.stream(each).flatMapToInt(Arrays::stream).toArray();
		this.begins = new int[each.length + 1];
		this.after = new boolean[each.length];
		for (int document = 0; document < each.length; document++) {
			this.begins[document + 1] = this.begins[document] + each[document].length;
			this.after[document] = !Facet.entry(kind(document));
		}
	}

	private void hold(Facet facet, IndexReader reader, int[][] each) throws IOException {
		SortedSetDocValues column = MultiDocValues.getSortedSetValues(reader, facet.code());
		if (column == null) {
			return;
		}
		int first = this.values.size();
		while (column.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
			int[] known = each[column.docID()];
			int[] more = Arrays.copyOf(known, known.length + column.docValueCount());
			for (int at = known.length; at < more.length; at++) {
				more[at] = first + (int) column.nextOrd();
			}
			each[column.docID()] = more;
		}
		for (long value = 0; value < column.getValueCount(); value++) {
			this.values.add(column.lookupOrd(value).utf8ToString());
		}
	}

	int size() {
		return this.values.size();
	}

	String value(int value) {
		return this.values.get(value);
	}

	/** The bit of the value's facet. */
	int facet(int value) {
		return this.facets[value];
	}

	/** Where the values of a document begin; they end where those of the next begin. */
	int begin(int document) {
		return this.begins[document];
	}

	/** One of the values of a document. */
	int held(int at) {
		return this.held[at];
	}

	/** Of a document; each has one, which is the first of its values. */
	String kind(int document) {
		return this.values.get(this.held[this.begins[document]]);
	}

	int documents() {
		return this.after.length;
	}

	boolean after(int document) {
		return this.after[document];
	}

}
