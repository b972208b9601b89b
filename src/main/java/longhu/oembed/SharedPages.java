package longhu.oembed;

import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Claims;
import longhu.catalog.EntryResolver;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From an address of the portal, as somebody shares it, to the page.
 */
@Component
class SharedPages {

	/** The pages that the menu or the foot of each page leads to. */
	private static final Set<String> MENU = Stream
		.concat(Kind.indexed().stream().map(Kind::folder),
				Stream.of("article", "timeline", "numbers", "claims", "terms", "sources", "about"))
		.collect(Collectors.toUnmodifiableSet());

	private final EntryResolver resolver;

	private final Claims claims;

	private final Sources sources;

	private final Messages messages;

	SharedPages(EntryResolver resolver, Claims claims, Sources sources, Messages messages) {
		this.resolver = resolver;
		this.claims = claims;
		this.sources = sources;
		this.messages = messages;
	}

	/** The page at an absolute address, or empty if it is none of this portal. */
	Optional<Shared> at(URI address, Origin origin) {
		if (!Objects.equals(address.getAuthority(), URI.create(origin.text()).getAuthority())
				|| !Set.of("http", "https").contains(String.valueOf(address.getScheme()))) {
			return Optional.empty();
		}
		String path = String.valueOf(address.getPath());
		Language language = language(path);
		String page = path.substring(language.prefix().length());
		String[] words = page.split("/");
		if (words.length == 3) {
			return title(words[1], words[2], language).map((title) -> new Shared(title, language,
					origin.to("/" + words[1] + "/" + words[2] + "/preview", language) + part(words[1], address),
					origin.to(words[1].equals("sources") ? "/card.png" : "/card" + page + ".png", language)));
		}
		boolean menu = words.length == 2 && MENU.contains(words[1]);
		return (menu || page.isEmpty() || page.equals("/"))
				? Optional.of(new Shared(this.messages.say(menu ? "menu." + words[1] : "site.title", language),
						language, null, origin.to("/card.png", language)))
				: Optional.empty();
	}

	private static Language language(String path) {
		return Arrays.stream(Language.values())
			.filter((language) -> path.equals(language.prefix()) || path.startsWith(language.prefix() + "/"))
			.max(Comparator.comparingInt((Language language) -> language.prefix().length()))
			.orElse(Language.ZH_HANT);
	}

	private Optional<String> title(String folder, String slug, Language language) {
		return switch (folder) {
			case "claims" -> this.claims.find(slug, language)
				.map((claim) -> this.messages.say("claim.title", language,
						this.messages.say("verdict." + claim.verdict(), language), claim.statement()));
			case "sources" -> this.sources.find(slug).map(SourceView::title);
			default -> this.resolver.at(folder + "/" + slug, language).map(EntrySummary::title);
		};
	}

	/** The paragraph of a section that the address points to. */
	private static String part(String folder, URI address) {
		@Nullable String fragment = address.getFragment();
		return (folder.equals("article") && fragment != null && fragment.matches("p\\d{1,3}")) ? "?p=" + fragment : "";
	}

}
