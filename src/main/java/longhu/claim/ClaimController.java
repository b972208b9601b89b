package longhu.claim;

import java.util.List;
import java.util.Locale;

import longhu.catalog.Address;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
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

/**
 * The ledger of claims, filtered by verdict, nature and section, and one claim.
 */
@Controller
class ClaimController {

	private final ClaimList list;

	private final Claims claims;

	private final Entries entries;

	private final Sources sources;

	private final Notes notes;

	ClaimController(ClaimList list, Claims claims, Entries entries, Sources sources, Notes notes) {
		this.list = list;
		this.claims = claims;
		this.entries = entries;
		this.sources = sources;
		this.notes = notes;
	}

	@GetMapping(path = "/claims", produces = MediaType.TEXT_HTML_VALUE)
	String claims(Address address, Locale locale, Model model) {
		Language language = Language.of(locale);
		ClaimList.Chosen chosen = this.list.read(address, language);
		model.addAttribute("chosen", chosen);
		model.addAttribute("sorting", chosen.sorting());
		model.addAttribute("noindex", chosen.any() || chosen.sorting().asked());
		model.addAttribute("notes", this.notes.all(language));
		return "claims/claims";
	}

	@GetMapping(path = "/claims/{slug}", produces = MediaType.TEXT_HTML_VALUE)
	String claim(@PathVariable String slug, Locale locale, Model model) {
		Language language = Language.of(locale);
		ClaimView claim = this.claims.find(slug, language)
			.orElseThrow(() -> Mistake.missing(List.of(Offer.of("/claims", "menu.claims")), "claims.wrong.claim"));
		model.addAttribute("claim", claim);
		model.addAttribute("entries", this.claims.entries(claim.id(), language));
		model.addAttribute("sources", this.sources.ofClaim(claim.id()));
		model.addAttribute("section", this.entries.find(Kind.SECTION, claim.section(), language).orElseThrow());
		return "claims/claim";
	}

}
