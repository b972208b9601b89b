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

/**
 * Search in the page itself, for a copy on disk: the cards of the index as one
 * assignment, read when something is first asked.
 */
@Component
class OfflineSearch implements Offline {

	private static final String SCRIPT = "offline-search.js";

	private final EntryCards entries;

	private final OtherCards others;

	private final Terms terms;

	private final MessageSource messages;

	OfflineSearch(EntryCards entries, OtherCards others, Terms terms, MessageSource messages) {
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
					+ json(new Everyday().words()) + ",\n\"sounds\":" + json(Sounds.all()) + ",\n\"words\":"
					+ json(words()) + ",\n\"cards\":[\n");
			this.entries.each((cards) -> cards.forEach((card) -> line(file, card)));
			this.others.cards().forEach((card) -> line(file, card));
			file.write("]};\n");
		}
	}

	/** Each character that folds to another one, followed by that one. */
	private static String simplified() {
		StringBuilder pairs = new StringBuilder();
		for (char character = '\u2E80'; character < '\uD800'; character++) {
			char folded = Fold.of(character);
			if (folded != character && Fold.han(folded)) {
				pairs.append(character).append(folded);
			}
		}
		return pairs.toString();
	}

	private static List<String> words(Terms.Shown term) {
		return List.of(Fold.of(term.taiwan()), Fold.of(term.mainland()),
				Fold.of(term.english().replaceAll("\\s*\\(.*\\)", "")));
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

	private static void line(Writer file, Card card) {
		try {
			file.write("{\"shown\":" + card.shown + ",\"text\":" + json(Fold.of(card.body)) + "},\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String json(Object value) {
		return Card.JSON.writeValueAsString(value);
	}

}
