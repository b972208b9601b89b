package longhu.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import longhu.catalog.Dump;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Offline;
import longhu.catalog.Terms;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Search in the page itself, for a copy on disk: the documents of the index as one
 * assignment, read when something is first asked.
 */
@Component
class OfflineSearch implements Offline {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String SCRIPT = "offline-search.js";

	private final EntryDocuments entries;

	private final PassageDocuments others;

	private final Terms terms;

	private final MessageSource messages;

	OfflineSearch(EntryDocuments entries, PassageDocuments others, Terms terms, MessageSource messages) {
		this.entries = entries;
		this.others = others;
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
	public void write(Dump.Opener files) throws IOException {
		try (Writer file = files.open(SCRIPT)) {
			file.write(new ClassPathResource("longhu/search/" + SCRIPT).getContentAsString(StandardCharsets.UTF_8));
		}
		try (Writer file = files.open("search-index.js")) {
			file.write("globalThis.longhuIndex = {\"fold\":" + json(simplified()) + ",\n\"terms\":"
					+ json(this.terms.all().stream().map(OfflineSearch::words).toList()) + ",\n\"everyday\":"
					+ json(new EverydaySynonyms().words()) + ",\n\"sounds\":" + json(PinyinTable.all())
					+ ",\n\"words\":" + json(words()) + ",\n\"cards\":[\n");
			this.entries.each((documents) -> documents.forEach((document) -> line(file, document)));
			this.others.documents().forEach((document) -> line(file, document));
			file.write("]};\n");
		}
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

	private static List<String> words(Terms.Shown term) {
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
				said.put(key, this.messages.getMessage(key, new Object[] { "{0}", "{1}" }, language.locale()));
			}
			for (String kind : Facet.KINDS) {
				said.put(kind, this.messages.getMessage("search.kind." + kind, null, language.locale()));
				said.put(kind + ".seal", Kind.ofCode(kind).map(Kind::seal).orElse(""));
			}
			words.put(language.name(), said);
		}
		return words;
	}

	private static void line(Writer file, SearchDocument document) {
		try {
			file.write("{\"shown\":" + document.shown + ",\"text\":" + json(CharacterFolding.of(document.text()))
					+ "},\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String json(Object value) {
		return JSON.writeValueAsString(value);
	}

}
