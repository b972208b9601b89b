package longhu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Claims;
import longhu.catalog.Heading;
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
class ParagraphTool implements Tool {

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
	public ToolResult call(Arguments arguments, Origin origin) {
		String address = arguments.text("address");
		Language language = arguments.language(address);
		int hash = address.lastIndexOf('#');
		Heading entry = this.lookup.entry("address", (hash < 0) ? address : address.substring(0, hash), language);
		String anchor = (hash < 0) ? "" : address.substring(hash + 1).strip();
		List<ParagraphView> all = this.paragraphs.of(entry.id(), language);
		ParagraphView paragraph = all.stream()
			.filter((one) -> one.anchor().equals(anchor))
			.findFirst()
			.orElseThrow(() -> new Unanswered("'address' is “" + Arguments.quoted(address)
					+ "” and names no paragraph of that page; write it as " + entry.path() + "#p4. There are "
					+ all.stream().map(ParagraphView::anchor).collect(Collectors.joining(", ")) + "."));
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("title", entry.title());
		data.put("url", origin.to(entry.path(), language) + "#" + anchor);
		data.put("anchor", anchor);
		data.put("text", paragraph.text());
		data.put("textLanguage", paragraph.textLanguage().tag());
		data.put("claims",
				this.claims.of(entry.id(), language)
					.stream()
					.filter((claim) -> entry.kind() == Kind.SECTION && claim.section().equals(entry.slug())
							&& claim.anchor().equals(anchor))
					.map((claim) -> {
						Map<String, Object> view = this.views.claim(claim, language, origin);
						view.put("finding", Views.plain(claim.finding()));
						return view;
					})
					.toList());
		data.put("sources", this.views.sources((entry.kind() == Kind.SECTION)
				? this.sources.find("article").stream().toList() : this.sources.of(entry.id()), language, origin));
		return new ToolResult(data);
	}

}
