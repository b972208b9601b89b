package longhu.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import longhu.catalog.Entries;
import longhu.catalog.Facts;
import longhu.catalog.Language;
import longhu.catalog.Mentions;
import longhu.catalog.NameOfEntry;
import longhu.catalog.Names;
import longhu.catalog.OutgoingRelation;
import longhu.catalog.Paragraphs;
import longhu.catalog.Relations;
import longhu.catalog.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Makes the documents of the entries, range by range, so that few of them are in memory
 * at a time.
 */
@Component
class EntryDocuments {

	private static final int RANGE = 500;

	private final Entries entries;

	private final Names names;

	private final Paragraphs paragraphs;

	private final Facts facts;

	private final Relations relations;

	private final Mentions mentions;

	private final Vocabulary vocabulary;

	EntryDocuments(Entries entries, Names names, Paragraphs paragraphs, Facts facts, Relations relations,
			Mentions mentions, Vocabulary vocabulary) {
		this.entries = entries;
		this.names = names;
		this.paragraphs = paragraphs;
		this.facts = facts;
		this.relations = relations;
		this.mentions = mentions;
		this.vocabulary = vocabulary;
	}

	long count() {
		return this.entries.count();
	}

	/** Hands on the documents of all entries, a range at a time. */
	void each(Consumer<List<SearchDocument>> taker) {
		Map<Language, Map<String, String>> labels = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			labels.put(language, this.vocabulary.all("fact", language));
		}
		long highest = this.entries.highest();
		for (long first = 0; first <= highest; first += RANGE) {
			taker.accept(range(first, first + RANGE - 1, labels));
		}
	}

	private List<SearchDocument> range(long first, long last, Map<Language, Map<String, String>> labels) {
		var written = by(this.entries.between(first, last), (row) -> row.heading().id());
		var named = by(this.names.between(first, last), NameOfEntry::entry);
		var prose = by(this.paragraphs.between(first, last), Paragraphs.Written::entry);
		var stated = by(this.facts.between(first, last), Facts.Written::entry);
		var linked = by(this.relations.between(first, last), OutgoingRelation::from);
		var mentioned = by(this.mentions.between(first, last), Mentions.InSection::entry);
		return written.entrySet()
			.stream()
			.map((entry) -> new EntryDocument(entry.getValue(), named.getOrDefault(entry.getKey(), List.of()),
					prose.getOrDefault(entry.getKey(), List.of()), stated.getOrDefault(entry.getKey(), List.of()),
					linked.getOrDefault(entry.getKey(), List.of()), mentioned.getOrDefault(entry.getKey(), List.of()),
					labels)
				.document())
			.toList();
	}

	private static <T> Map<Long, List<T>> by(List<T> rows, Function<T, Long> entry) {
		return rows.stream().collect(Collectors.groupingBy(entry, LinkedHashMap::new, Collectors.toList()));
	}

}
