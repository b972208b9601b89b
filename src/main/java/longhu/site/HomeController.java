package longhu.site;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Member;
import longhu.catalog.Numbers;
import longhu.catalog.Sources;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The first page, and what the portal says of itself.
 */
@Controller
class HomeController {

	/** Ways to look at everything at once: the page that must be there, and the link. */
	private static final Map<String, String> WAYS = new LinkedHashMap<>();

	static {
		WAYS.put("/timeline", "/timeline");
		WAYS.put("/network", "/network");
		WAYS.put("/compare", "/compare/companies");
		WAYS.put("/numbers", "/numbers");
		WAYS.put("/claims", "/claims");
		WAYS.put("/terms", "/terms");
		WAYS.put("/data", "/data");
	}

	private final Entries entries;

	private final Claims claims;

	private final Numbers numbers;

	private final Sources sources;

	private final RequestMappingHandlerMapping mappings;

	HomeController(Entries entries, Claims claims, Numbers numbers, Sources sources,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
		this.entries = entries;
		this.claims = claims;
		this.numbers = numbers;
		this.sources = sources;
		this.mappings = mappings;
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String home(Locale locale, Model model) {
		Language language = Language.of(locale);
		model.addAttribute("sections", this.entries.of(Kind.SECTION, language));
		model.addAttribute("axis", new EraAxis(this.entries.of(Kind.ERA, language)));
		model.addAttribute("policies", this.entries.of(Kind.POLICY, language));
		who(language, model);
		model.addAttribute("checked", this.entries.lastChecked(language, Limit.of(4)));
		model.addAttribute("disputed",
				this.claims.all(language).stream().filter((claim) -> claim.verdict().equals("contradicted")).toList());
		model.addAttribute("figures", this.numbers.latest(language, Limit.of(1)));
		model.addAttribute("ways", ways());
		return "site/home";
	}

	/** The groups with their members, and the companies that are in none. */
	private void who(Language language, Model model) {
		Map<String, List<Member>> groups = this.entries.members(language)
			.stream()
			.collect(Collectors.groupingBy(Member::groupSlug, TreeMap::new, Collectors.toList()));
		model.addAttribute("groups", groups);
		Set<Long> grouped = groups.values()
			.stream()
			.flatMap(List::stream)
			.map((member) -> member.member().id())
			.collect(Collectors.toSet());
		List<Heading> others = this.entries.of(Kind.COMPANY, language)
			.stream()
			.filter((company) -> !grouped.contains(company.id()))
			.toList();
		model.addAttribute("companies", others);
	}

	/** By the first word of its address, each way whose page there is. */
	private Map<String, String> ways() {
		Set<String> mapped = this.mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((mapping) -> mapping.getDirectPaths().stream())
			.collect(Collectors.toSet());
		Map<String, String> ways = new LinkedHashMap<>(WAYS);
		ways.keySet().retainAll(mapped);
		return ways;
	}

	@GetMapping(path = "/about", produces = MediaType.TEXT_HTML_VALUE)
	String about(Model model) {
		model.addAttribute("original", this.sources.find("article").orElseThrow());
		model.addAttribute("ways", ways());
		return "site/about";
	}

	/** Where a document has no head, as JSON, a browser looks for the icon here. */
	@GetMapping("/favicon.ico")
	ResponseEntity<Void> icon() {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create("/assets/seal.svg")).build();
	}

}
