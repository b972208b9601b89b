package longhu.cite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What the headings of the pages say that are no entry, claim or source.
 */
@Component
class Headings {

	/** Pages that are something else with each question. */
	private static final Set<String> ASKING = Set.of("/search", "/compare");

	private static final Pattern ASKED = Pattern.compile("[\\w%&=+.,~!$'()*:;@/?-]{2,500}");

	private static final Pattern MENTIONS = Pattern.compile("(/[a-z]+/[^/]+)/mentions");

	/** The key of the text; of other pages their entry in the menu. */
	private static final Map<String, String> KEYS = Map.of("/", "home.title", "/about/quality", "quality.title",
			"/search", "search.all", "/compare", "compare.title", "/api", "api.title", "/data", "data.title",
			"/vocabulary", "vocabulary.title");

	private final EntryResolver resolver;

	private final Entries entries;

	private final Messages messages;

	Headings(EntryResolver resolver, Entries entries, Messages messages) {
		this.resolver = resolver;
		this.entries = entries;
		this.messages = messages;
	}

	/**
	 * What of a question belongs to the work that its page is, with the question mark.
	 */
	static String question(String path, @Nullable String question) {
		return (question != null && ASKING.contains(path) && ASKED.matcher(question).matches())
				? "?" + question.replaceFirst("^\\?", "") : "";
	}

	/**
	 * The heading of a page, or empty if it is of another sort.
	 * @param question see {@link #question}
	 */
	Optional<String> of(String path, String question, Language language) {
		Matcher mentions = MENTIONS.matcher(path);
		if (mentions.matches()) {
			return this.resolver.at(mentions.group(1), language)
				.map((entry) -> this.messages.say("mentions.title", language, entry.title()));
		}
		MultiValueMap<String, String> asked = UriComponentsBuilder.fromUriString(question).build().getQueryParams();
		if (path.equals("/compare") && (asked.containsKey("entries") || asked.containsKey("group"))) {
			return compared(asked, language);
		}
		return values(asked, "q").map(String::strip)
			.filter(Predicate.not(String::isEmpty))
			.findFirst()
			.map((words) -> this.messages.say("search.for", language, words))
			.or(() -> this.messages.find(key(path), language));
	}

	private static String key(String path) {
		String words = path.substring(1).replace('/', '.');
		return KEYS.getOrDefault(path,
				path.startsWith("/index/") ? words : choice(path) ? "compare.title" : "menu." + words);
	}

	/** Whether a page is that on which entries of a kind are chosen. */
	private static boolean choice(String path) {
		return path.startsWith("/compare/")
				&& Kind.ofFolder(path.substring("/compare/".length())).filter(Kind.indexed()::contains).isPresent();
	}

	/** The titles of what is compared; empty if one of it is not there. */
	private Optional<String> compared(MultiValueMap<String, String> asked, Language language) {
		List<String> paths = values(asked, "entries").flatMap((some) -> Stream.of(some.split(","))).distinct().toList();
		List<String> groups = values(asked, "group").toList();
		List<EntrySummary> entries = Stream
			.concat(paths.stream().flatMap((path) -> this.resolver.at(path.strip(), language).stream()),
					this.entries.members(language)
						.stream()
						.filter((member) -> groups.contains(member.groupSlug()))
						.map(GroupMember::member))
			.toList();
		return (entries.isEmpty() || entries.size() < paths.size()) ? Optional.empty() : Optional
			.of(entries.stream().map(EntrySummary::title).collect(Collectors.joining(language.chinese() ? "、" : ", ")));
	}

	private static Stream<String> values(MultiValueMap<String, String> question, String name) {
		return question.getOrDefault(name, List.of())
			.stream()
			.filter(java.util.Objects::nonNull)
			.map((value) -> UriUtils.decode(value.replace('+', ' '), UTF_8));
	}

}
