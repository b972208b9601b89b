package longhu.compare;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import longhu.catalog.Entries;
import longhu.catalog.EntryResolver;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Mistake;
import longhu.catalog.Mistake.Offer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Compares two to four entries of a kind, or all members of a group. What cannot be
 * compared is answered by the form, with the reason.
 */
@Controller
class CompareController {

	private static final List<String> ONLY = List.of("", "differences");

	private final EntryResolver resolver;

	private final Entries entries;

	private final Comparison comparison;

	CompareController(EntryResolver resolver, Entries entries, Comparison comparison) {
		this.resolver = resolver;
		this.entries = entries;
		this.comparison = comparison;
	}

	@GetMapping(path = "/compare", produces = MediaType.TEXT_HTML_VALUE)
	String compare(@RequestParam(defaultValue = "") List<String> entries, @RequestParam(defaultValue = "") String group,
			@RequestParam(defaultValue = "") String only, Locale locale, Model model, HttpServletResponse response) {
		Language language = Language.of(locale);
		if (!ONLY.contains(only)) {
			throw Mistake.value(groups(language), "compare.wrong.only");
		}
		if (!group.isEmpty() && !entries.isEmpty()) {
			throw Mistake.value(groups(language), "compare.wrong.both");
		}
		List<String> paths = entries.stream().filter((path) -> !path.isBlank()).toList();
		if (paths.isEmpty() && group.isEmpty()) {
			return form(new Choice(Kind.COMPANY, List.of(), null), language, model);
		}
		Choice choice = group.isEmpty() ? Choice.of(paths, this.resolver, language)
				: Choice.ofGroup(group, this.entries, language)
					.orElseThrow(() -> Mistake.missing(groups(language), "compare.wrong.group"));
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
	String choose(@PathVariable String folder, @RequestParam(defaultValue = "") String with, Locale locale,
			Model model) {
		Kind kind = Kind.ofFolder(folder)
			.filter(Kind.indexed()::contains)
			.orElseThrow(() -> Mistake.missing(Kind.indexed()
				.stream()
				.map((one) -> Offer.of("/compare/" + one.folder(), "menu." + one.folder()))
				.toList(), "compare.wrong.kind"));
		Language language = Language.of(locale);
		Choice choice = Choice.of(List.of(folder + "/" + with), this.resolver, language);
		return form(new Choice(kind, choice.entries(), null), language, model);
	}

	private String form(Choice choice, Language language, Model model) {
		model.addAttribute("choice", choice);
		model.addAttribute("wrong", choice.wrong());
		model.addAttribute("candidates", this.entries.of(choice.kind(), language));
		model.addAttribute("kinds", Kind.indexed());
		model.addAttribute("groups", titles(language));
		model.addAttribute("noindex", true);
		return "compare/choose";
	}

	/** The groups by slug. */
	private Map<String, String> titles(Language language) {
		return this.entries.members(language)
			.stream()
			.collect(Collectors.toMap(GroupMember::groupSlug, GroupMember::groupTitle, (one, same) -> one,
					TreeMap::new));
	}

	private List<Offer> groups(Language language) {
		Stream<Offer> groups = titles(language).entrySet()
			.stream()
			.map((group) -> Offer.of("/compare?group=" + group.getKey(), "compare.all", group.getValue()));
		return Stream.concat(groups, Stream.of(Offer.of("/compare", "compare.others"))).toList();
	}

}
