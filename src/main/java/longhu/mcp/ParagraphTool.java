package longhu.mcp;

import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import longhu.catalog.Claims;
import longhu.catalog.EntrySummary;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.ParagraphView;
import longhu.catalog.Paragraphs;
import longhu.catalog.Sources;
import org.springframework.stereotype.Component;

/**
 * Reads one paragraph, with what outside sources say of the claims that it makes.
 */
@Component
class ParagraphTool implements Tool<ParagraphTool.Asked, ParagraphTool.Answer> {

	record Asked(@NotEmpty @Size(min = 3,
			max = 300) @JsonPropertyDescription("Address with anchor: /article/transition#p4, /companies/zhipu#p1, or a URL.") String address,
			@JsonPropertyDescription(Tool.LANGUAGE) Language language) {
	}

	record Answer(String title, String url, String anchor, String text, String textLanguage, List<ClaimAnswer> claims,
			List<SourceAnswer> sources) {
	}

	private final Lookup lookup;

	private final Paragraphs paragraphs;

	private final Claims claims;

	private final Sources sources;

	private final Views views;

	ParagraphTool(Lookup lookup, Paragraphs paragraphs, Claims claims, Sources sources, Views views) {
		this.lookup = lookup;
		this.paragraphs = paragraphs;
		this.claims = claims;
		this.sources = sources;
		this.views = views;
	}

	@Override
	public String name() {
		return "get_paragraph";
	}

	@Override
	public String title() {
		return "Read a paragraph";
	}

	@Override
	public String description() {
		return """
				Read one paragraph at its address, with the claims it makes and what outside sources say of them (verdict: \
				supported, partly, contradicted, no-evidence, not-yet-due, unverifiable). For quoting exactly: a section of the \
				article is the author's view, not the portal's.""";
	}

	@Override
	public Answer call(Asked asked, Origin origin) {
		String address = asked.address();
		Language language = asked.language();
		int hash = address.lastIndexOf('#');
		EntrySummary entry = this.lookup.entry("address", (hash < 0) ? address : address.substring(0, hash), language);
		String anchor = (hash < 0) ? "" : address.substring(hash + 1).strip();
		List<ParagraphView> all = this.paragraphs.of(entry.id(), language);
		ParagraphView paragraph = all.stream()
			.filter((one) -> one.anchor().equals(anchor))
			.findFirst()
			.orElseThrow(() -> new Unanswered("'address' is “" + Arguments.quoted(address)
					+ "” and names no paragraph of that page; write it as " + entry.path() + "#p4. There are "
					+ all.stream().map(ParagraphView::anchor).collect(Collectors.joining(", ")) + "."));
		boolean section = entry.kind() == Kind.SECTION;
		return new Answer(entry.title(), origin.to(entry.path(), language) + "#" + anchor, anchor, paragraph.text(),
				paragraph.textLanguage().tag(),
				this.claims.of(entry.id(), language)
					.stream()
					.filter((claim) -> section && claim.section().equals(entry.slug()) && claim.anchor().equals(anchor))
					.map((claim) -> this.views.whole(claim, language, origin))
					.toList(),
				this.views.sources(
						section ? this.sources.find("article").stream().toList() : this.sources.of(entry.id()),
						language, origin));
	}

}
