package longhu.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Notes;
import longhu.catalog.Sources;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The ledger of claims, filtered by verdict, nature and section, and one claim.
 */
@Controller
class ClaimController {

	private static final List<String> NATURES = List.of("fact", "assessment", "forecast");

	private final Claims claims;

	private final Entries entries;

	private final Sources sources;

	private final Notes notes;

	ClaimController(Claims claims, Entries entries, Sources sources, Notes notes) {
		this.claims = claims;
		this.entries = entries;
		this.sources = sources;
		this.notes = notes;
	}

	@GetMapping(path = "/claims", produces = MediaType.TEXT_HTML_VALUE)
	String claims(@RequestParam(defaultValue = "") Set<String> verdict,
			@RequestParam(defaultValue = "") Set<String> nature, @RequestParam(defaultValue = "") Set<String> section,
			Locale locale, Model model) {
		Language language = Language.of(locale);
		List<Heading> sections = this.entries.of(Kind.SECTION, language);
		known(verdict, Claims.VERDICTS, "verdict", Map.of());
		known(nature, NATURES, "nature", Map.of());
		known(section, sections.stream().map(Heading::slug).toList(), "section",
				sections.stream().collect(Collectors.toMap(Heading::slug, Heading::title)));
		List<Claims.Shown> all = this.claims.all(language);
		model.addAttribute("all", all);
		model.addAttribute("claims",
				all.stream()
					.filter((claim) -> verdict.isEmpty() || verdict.contains(claim.verdict()))
					.filter((claim) -> nature.isEmpty() || nature.contains(claim.nature()))
					.filter((claim) -> section.isEmpty() || section.contains(claim.section()))
					.toList());
		model.addAttribute("verdicts", Claims.VERDICTS);
		model.addAttribute("natures", NATURES);
		model.addAttribute("sections", sections);
		Chosen chosen = new Chosen(verdict, nature, section);
		model.addAttribute("chosen", chosen);
		model.addAttribute("noindex", chosen.any());
		model.addAttribute("notes", this.notes.all(language));
		return "claims/claims";
	}

	/** What the reader filters by. */
	record Chosen(Set<String> verdict, Set<String> nature, Set<String> section) {

		public boolean any() {
			return !this.verdict.isEmpty() || !this.nature.isEmpty() || !this.section.isEmpty();
		}

	}

	/** Refuses what there is not, and offers what there is. */
	private static void known(Set<String> values, List<String> known, String parameter, Map<String, String> titles) {
		if (!known.containsAll(values)) {
			Stream<Offer> one = known.stream().map((value) -> {
				String path = "/claims?" + parameter + "=" + value;
				return titles.containsKey(value) ? Offer.titled(path, String.valueOf(titles.get(value)))
						: Offer.of(path, parameter + "." + value);
			});
			throw Mistake.value(Stream.concat(Stream.of(Offer.of("/claims", "claims.reset")), one).toList(),
					"claims.wrong." + parameter);
		}
	}

	@GetMapping(path = "/claims/{slug}", produces = MediaType.TEXT_HTML_VALUE)
	String claim(@PathVariable String slug, Locale locale, Model model) {
		Language language = Language.of(locale);
		Claims.Shown claim = this.claims.find(slug, language)
			.orElseThrow(() -> Mistake.missing(List.of(Offer.of("/claims", "menu.claims")), "claims.wrong.claim"));
		model.addAttribute("claim", claim);
		model.addAttribute("entries", this.claims.entries(claim.id(), language));
		model.addAttribute("sources", this.sources.ofClaim(claim.id()));
		model.addAttribute("section", this.entries.find(Kind.SECTION, claim.section(), language).orElseThrow());
		return "claims/claim";
	}

}
