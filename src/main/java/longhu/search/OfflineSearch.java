package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.BulkFile;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.OfflineAssets;
import longhu.catalog.OrderedJson;
import longhu.catalog.TermView;
import longhu.catalog.Terms;
import longhu.hanzi.CharacterFolding;
import longhu.hanzi.PinyinTable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Search in the page itself, for a copy on disk: the documents of the index as one
 * assignment, read when something is first asked.
 */
@Component
class OfflineSearch implements OfflineAssets {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SCRIPT = "offline-search.js";

	private static final String ENGINE = "minisearch.js";

	private static final int LEAD = 120;

	private final EntryDocuments entries;

	private final PassageDocuments passages;

	private final Terms terms;

	private final Messages messages;

	OfflineSearch(EntryDocuments entries, PassageDocuments passages, Terms terms, Messages messages) {
		this.entries = entries;
		this.passages = passages;
		this.terms = terms;
		this.messages = messages;
	}

	@Override
	public String address() {
		return "/search";
	}

	@Override
	public List<String> scripts() {
		return List.of(SCRIPT);
	}

	@Override
	public void write(BulkFile.Opener files) throws IOException {
		for (String script : List.of(SCRIPT, ENGINE)) {
			try (Writer file = files.open(script)) {
				file.write(new ClassPathResource("longhu/search/" + script).getContentAsString(StandardCharsets.UTF_8));
			}
		}
		try (Writer file = files.open("search-index.js")) {
			file.write("globalThis.longhuIndex = {\"fold\":" + json(simplified()) + ",\n\"terms\":"
					+ json(this.terms.all().stream().map(OfflineSearch::words).toList()) + ",\n\"everyday\":"
					+ json(Synonyms.everyday()) + ",\n\"sounds\":" + json(PinyinTable.all()) + ",\n\"words\":"
					+ json(words()) + ",\n\"tiers\":" + json(tiers()) + ",\n\"otherWords\":" + Tier.OTHER_WORDS
					+ ",\n\"documents\":[\n");
			this.entries.each((documents) -> documents.forEach((document) -> line(file, document)));
			this.passages.documents().forEach((document) -> line(file, document));
			file.write("]};\n");
		}
	}

	/** The table of the ranking. */
	private static Map<String, Map<String, Object>> tiers() {
		Map<String, Map<String, Object>> tiers = new LinkedHashMap<>();
		for (Tier tier : Tier.values()) {
			tiers.put(tier.name(), OrderedJson.of("field", tier.field, "boost", tier.boost));
		}
		return tiers;
	}

	/** Each character that folds to another one, followed by that one. */
	private static String simplified() {
		StringBuilder pairs = new StringBuilder();
		for (char character = '\u2E80'; character < '\uD800'; character++) {
			char folded = CharacterFolding.of(character);
			if (folded != character && CharacterFolding.han(folded)) {
				pairs.append(character).append(folded);
			}
		}
		return pairs.toString();
	}

	private static List<String> words(TermView term) {
		return List.of(CharacterFolding.of(term.taiwan()), CharacterFolding.of(term.mainland()),
				CharacterFolding.of(term.english().replaceAll("\\s*\\(.*\\)", "")));
	}

	/** What the page says, by language and key; kinds with their seals. */
	private Map<String, Map<String, String>> words() {
		Map<String, Map<String, String>> words = new LinkedHashMap<>();
		for (Language language : Language.values()) {
			Map<String, String> said = new LinkedHashMap<>();
			for (String key : List.of("search.for", "search.total", "search.offline.none", "search.offline.note",
					"entry.paragraph")) {
				said.put(key, this.messages.say(key, language, "{0}", "{1}"));
			}
			for (String kind : Facet.KINDS) {
				said.put(kind, this.messages.say("search.kind." + kind, language));
				said.put(kind + ".seal", Kind.ofCode(kind).map(Kind::seal).orElse(""));
			}
			words.put(language.name(), said);
		}
		return words;
	}

	/** The fields of the index that MiniSearch needs, and what a hit shows. */
	private static void line(Writer file, SearchDocument document) {
		Map<Language, String> leads = new EnumMap<>(Language.class);
		if (document.summary.isEmpty()) {
			leads.put(Language.ZH_HANT, lead(document.textZhHant));
			leads.put(Language.ZH_HANS, lead(document.textZhHans));
			leads.put(Language.EN, lead(document.textEn));
		}
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("title", document.title);
		fields.put("name", document.name);
		fields.put("pinyin", document.pinyin);
		fields.put("word", document.word);
		fields.put("names", document.names);
		fields.put("summary", document.summary);
		fields.put("body", String.join(" ", Analysis.terms(document.text())));
		fields.put("passage", document.passage);
		fields.put("rank", document.rank);
		fields.put("leads", leads);
		try {
			file.write("{\"shown\":" + document.shown + "," + json(fields).substring(1) + ",\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String lead(String text) {
		return text.substring(0, Math.min(text.length(), LEAD));
	}

	private static String json(Object value) {
		return JSON.writeValueAsString(value);
	}

}
