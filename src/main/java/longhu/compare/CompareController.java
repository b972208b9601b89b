package longhu.compare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Entries;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Member;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Compares two to four entries of a kind, or all members of a group. What cannot be
 * compared is answered by the form, with the reason.
 */
@Controller
class CompareController {

	private static final List<String> ONLY = List.of("", "differences");

	private final Entries entries;

	private final Comparison comparison;

	CompareController(Entries entries, Comparison comparison) {
		this.entries = entries;
		this.comparison = comparison;
	}

	@GetMapping(path = "/compare", produces = MediaType.TEXT_HTML_VALUE)
	String compare(@RequestParam(defaultValue = "") List<String> entries, @RequestParam(defaultValue = "") String group,
			@RequestParam(defaultValue = "") String only, Locale locale, Model model, HttpServletResponse response) {
		if (!ONLY.contains(only) || (!group.isEmpty() && !entries.isEmpty())) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		Language language = Language.of(locale);
		List<String> paths = entries.stream().filter((path) -> !path.isBlank()).toList();
		if (paths.isEmpty() && group.isEmpty()) {
			return form(new Choice(Kind.COMPANY, List.of(), null), language, model);
		}
		Choice choice = group.isEmpty() ? Choice.of(paths, this.entries, language)
				: Choice.ofGroup(group, this.entries, language)
					.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (choice.wrong() != null) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return form(choice, language, model);
		}
		model.addAttribute("choice", choice);
		model.addAttribute("group", group);
		model.addAttribute("only", only);
		model.addAttribute("noindex", true);
		this.comparison.fill(choice.entries(), only.equals("differences"), language, model);
		return "compare/compare";
	}

	/** The form with entries of a kind to choose from. */
	@GetMapping(path = "/compare/{folder}", produces = MediaType.TEXT_HTML_VALUE)
	String choose(@org.springframework.web.bind.annotation.PathVariable String folder,
			@RequestParam(defaultValue = "") String with, Locale locale, Model model) {
		Kind kind = Kind.ofFolder(folder)
			.filter(Kind.indexed()::contains)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Language language = Language.of(locale);
		Choice choice = Choice.of(List.of(folder + "/" + with), this.entries, language);
		return form(new Choice(kind, choice.entries(), null), language, model);
	}

	private String form(Choice choice, Language language, Model model) {
		model.addAttribute("choice", choice);
		model.addAttribute("candidates", this.entries.of(choice.kind(), language));
		model.addAttribute("kinds", Kind.indexed());
		model.addAttribute("groups",
				this.entries.members(language)
					.stream()
					.collect(Collectors.toMap(Member::groupSlug, Member::groupTitle, (one, same) -> one,
							java.util.TreeMap::new)));
		model.addAttribute("noindex", true);
		return "compare/choose";
	}

}
