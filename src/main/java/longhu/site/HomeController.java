package longhu.site;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Sources;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The first page, and what the portal says of itself.
 */
@Controller
class HomeController {

	private final Entries entries;

	private final Claims claims;

	private final Sources sources;

	HomeController(Entries entries, Claims claims, Sources sources) {
		this.entries = entries;
		this.claims = claims;
		this.sources = sources;
	}

	@GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
	String home(Locale locale, Model model) {
		Language language = Language.of(locale);
		model.addAttribute("sections", this.entries.of(Kind.SECTION, language));
		model.addAttribute("axis", new EraAxis(this.entries.of(Kind.ERA, language)));
		model.addAttribute("policies", this.entries.of(Kind.POLICY, language));
		var groups = this.entries.members(language)
			.stream()
			.collect(Collectors.groupingBy((member) -> member.groupSlug(), TreeMap::new, Collectors.toList()));
		model.addAttribute("groups", groups);
		List<Long> grouped = groups.values()
			.stream()
			.flatMap(List::stream)
			.map((member) -> member.member().id())
			.toList();
		model.addAttribute("companies",
				this.entries.of(Kind.COMPANY, language)
					.stream()
					.filter((company) -> !grouped.contains(company.id()))
					.toList());
		model.addAttribute("disputed",
				this.claims.all(language)
					.stream()
					.filter((claim) -> claim.verdict().equals("contradicted"))
					.limit(3)
					.toList());
		return "site/home";
	}

	@GetMapping(path = "/about", produces = MediaType.TEXT_HTML_VALUE)
	String about(Model model) {
		model.addAttribute("original", this.sources.find("article").orElseThrow());
		return "site/about";
	}

	/** Where a document has no head, as JSON, a browser looks for the icon here. */
	@GetMapping("/favicon.ico")
	ResponseEntity<Void> icon() {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create("/assets/seal.svg")).build();
	}

}
