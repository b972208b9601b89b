package longhu.entry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import longhu.catalog.Address;
import longhu.catalog.AsOf;
import longhu.catalog.EntrySummary;
import longhu.catalog.GroupMember;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.NameOfEntry;
import longhu.catalog.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The index of a kind.
 */
@Controller
class EntryIndexController {

	private final EntryList list;

	private final Names names;

	EntryIndexController(EntryList list, Names names) {
		this.list = list;
		this.names = names;
	}

	@GetMapping(path = "/{folder:" + Kind.FOLDERS + "}", produces = MediaType.TEXT_HTML_VALUE)
	String index(Address address, @Nullable AsOf at, Locale locale, Model model) {
		EntryList.Chosen chosen = this.list.read(address, Language.of(locale));
		List<EntrySummary> entries = chosen.entries();
		model.addAttribute("chosen", chosen);
		model.addAttribute("sorting", chosen.sorting());
		model.addAttribute("kind", chosen.kind());
		model.addAttribute("in", chosen.in());
		model.addAttribute("parts", chosen.parts());
		model.addAttribute("entries", entries);
		model.addAttribute("columns", chosen.columns());
		model.addAttribute("facts", chosen.first());
		if (chosen.any()) {
			model.addAttribute("noindex", true);
		}
		model.addAttribute("names",
				this.names.of(chosen.kind())
					.stream()
					.filter((name) -> name.why().equals("title"))
					.collect(Collectors.groupingBy(NameOfEntry::entry)));
		model.addAttribute("groups",
				chosen.members().stream().collect(Collectors.groupingBy((GroupMember member) -> member.member().id())));
		if (at != null) {
			model.addAttribute("then", IndexAsOf.of(at, entries, chosen.facts(), chosen.members()));
		}
		return "entry/index";
	}

}
