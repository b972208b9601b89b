package longhu.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import longhu.catalog.Address;
import longhu.catalog.CitationMark;
import longhu.catalog.Citations;
import longhu.catalog.ClaimView;
import longhu.catalog.Claims;
import longhu.catalog.Entries;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.ListFilter;
import longhu.catalog.Mistake.Offer;
import longhu.catalog.Origin;
import longhu.catalog.PlainText;
import longhu.catalog.Rows;
import longhu.catalog.Sorting;
import longhu.catalog.Sources;
import longhu.catalog.TableSource;
import org.springframework.stereotype.Component;

/**
 * The ledger of claims as an address asks for it, for the page and for its other forms.
 */
@Component
class ClaimList implements TableSource {

	private static final List<String> NATURES = List.of("fact", "assessment", "forecast");

	private static final Set<String> PARAMETERS = Set.of("verdict", "nature", "section", Sorting.PARAMETER);

	private final Claims claims;

	private final Entries entries;

	private final Citations citations;

	private final Sources sources;

	ClaimList(Claims claims, Entries entries, Citations citations, Sources sources) {
		this.claims = claims;
		this.entries = entries;
		this.citations = citations;
		this.sources = sources;
	}

	/**
	 * What was asked for.
	 *
	 * @param sections of the article
	 * @param shown the claims that are wanted, in their order
	 */
	record Chosen(List<ClaimView> all, List<EntrySummary> sections, Set<String> verdict, Set<String> nature,
			Set<String> section, Sorting<ClaimView> sorting, List<ClaimView> shown) {

		public boolean any() {
			return !this.verdict.isEmpty() || !this.nature.isEmpty() || !this.section.isEmpty();
		}

		public List<String> verdicts() {
			return Claims.VERDICTS;
		}

		public List<String> natures() {
			return NATURES;
		}

	}

	Chosen read(Address address, Language language) {
		List<EntrySummary> sections = this.entries.of(Kind.SECTION, language);
		Map<String, String> titles = sections.stream()
			.collect(Collectors.toMap(EntrySummary::slug, EntrySummary::title));
		Set<String> verdict = ListFilter.values(address, "verdict", Claims.VERDICTS,
				(path, code) -> Offer.of(path, "verdict." + code), "claims.wrong.verdict");
		Set<String> nature = ListFilter.values(address, "nature", NATURES,
				(path, code) -> Offer.of(path, "nature." + code), "claims.wrong.nature");
		Set<String> section = ListFilter.values(address, "section", sections.stream().map(EntrySummary::slug).toList(),
				(path, slug) -> Offer.titled(path, titles.getOrDefault(slug, slug)), "claims.wrong.section");
		Sorting<ClaimView> sorting = Sorting.of(address, columns());
		List<ClaimView> all = this.claims.all(language);
		return new Chosen(all, sections, verdict, nature, section, sorting,
				sorting.sorted(all.stream()
					.filter((claim) -> verdict.isEmpty() || verdict.contains(claim.verdict()))
					.filter((claim) -> nature.isEmpty() || nature.contains(claim.nature()))
					.filter((claim) -> section.isEmpty() || section.contains(claim.section()))
					.toList()));
	}

	private static Map<String, Sorting.Column<ClaimView>> columns() {
		Map<String, Sorting.Column<ClaimView>> columns = new LinkedHashMap<>();
		columns.put("article", Sorting.Column
			.rising((claim) -> claim.sectionOrdinal() * 1000 + Integer.parseInt(claim.number().replaceAll("\\D", ""))));
		columns.put("verdict", Sorting.Column.rising((claim) -> Claims.VERDICTS.indexOf(claim.verdict())));
		columns.put("nature", Sorting.Column.rising((claim) -> NATURES.indexOf(claim.nature())));
		columns.put("date", Sorting.Column.falling(ClaimView::asOf));
		return columns;
	}

	@Override
	public boolean lists(String path) {
		return path.equals("/claims");
	}

	@Override
	public Set<String> at(String path) {
		return lists(path) ? PARAMETERS : Set.of();
	}

	@Override
	public Rows rows(Address address, Language language, Origin origin) {
		Map<Long, List<CitationMark>> marks = this.citations.ofAllClaims()
			.stream()
			.collect(Collectors.groupingBy(CitationMark::owner));
		Map<String, String> addresses = this.sources.addresses();
		return new Rows(
				List.of("slug", "statement", "nature", "verdict", "as_of", "discrepancy", "language", "paragraph",
						"url", "finding", "sources", "source_urls"),
				read(address, language).shown().stream().map((claim) -> {
					List<CitationMark> cited = marks.getOrDefault(claim.id(), List.of());
					return Rows.row(claim.slug(), claim.statement(), claim.nature(), claim.verdict(), claim.asOf(),
							claim.discrepancy(), claim.textLanguage().tag(), origin.to(claim.paragraph(), language),
							origin.to(claim.path(), language), PlainText.of(claim.finding()), Rows.sources(cited),
							Rows.addresses(cited, addresses));
				}).toList());
	}

}
