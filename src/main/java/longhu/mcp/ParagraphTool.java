package longhu.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Claims;
import longhu.catalog.Fields;
import longhu.catalog.Heading;
import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
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

	ParagraphTool(Lookup lookup, Paragraphs paragraphs, Claims claims, Sources sources) {
		this.lookup = lookup;
		this.paragraphs = paragraphs;
		this.claims = claims;
		this.sources = sources;
	}

	@Override
	public String name() {
		return "get_paragraph";
	}

	@Override
	public Answer call(Arguments arguments, Origin origin) {
		Language language = arguments.language();
		String address = arguments.text("address");
		int hash = address.lastIndexOf('#');
		if (hash < 0) {
			throw new Unanswered("The address lacks the paragraph: write it as /article/transition#p4.");
		}
		Heading entry = this.lookup.entry(address.substring(0, hash), language);
		String anchor = address.substring(hash + 1);
		List<Paragraphs.Shown> all = this.paragraphs.of(entry.id(), language);
		Paragraphs.Shown paragraph = all.stream()
			.filter((one) -> one.anchor().equals(anchor))
			.findFirst()
			.orElseThrow(() -> new Unanswered("There is no such paragraph; there are "
					+ all.stream().map(Paragraphs.Shown::anchor).collect(Collectors.joining(", ")) + "."));
		List<Claims.Shown> claims = this.claims.of(entry.id(), language)
			.stream()
			.filter((claim) -> entry.kind() == Kind.SECTION && claim.section().equals(entry.slug())
					&& claim.anchor().equals(anchor))
			.toList();
		List<Sources.Shown> sources = (entry.kind() == Kind.SECTION) ? this.sources.find("article").stream().toList()
				: this.sources.of(entry.id());
		String url = origin.to(entry.path(), language) + "#" + anchor;
		return new Answer(text(entry, url, paragraph, claims, sources, language, origin),
				data(entry, url, paragraph, claims, sources, language, origin));
	}

	private static String text(Heading entry, String url, Paragraphs.Shown paragraph, List<Claims.Shown> claims,
			List<Sources.Shown> sources, Language language, Origin origin) {
		Lines lines = new Lines();
		lines.item(Lines.link(entry.title() + " #" + paragraph.anchor(), url)).paragraph(paragraph.text());
		for (Claims.Shown claim : claims) {
			lines.item("Claim " + Lines.link(claim.statement(), origin.to(claim.path(), language)) + ": "
					+ claim.verdict() + " (as of " + claim.asOf() + ")");
		}
		for (Sources.Shown source : sources) {
			lines.item("Source " + Lines.link(source.title(), source.url())
					+ ((source.published() != null) ? ", " + source.published().text() : ""));
		}
		return lines.toString();
	}

	private static Map<String, Object> data(Heading entry, String url, Paragraphs.Shown paragraph,
			List<Claims.Shown> claims, List<Sources.Shown> sources, Language language, Origin origin) {
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("url", url);
		data.put("title", entry.title());
		data.put("anchor", paragraph.anchor());
		data.put("text", paragraph.text());
		data.put("textLanguage", paragraph.textLanguage().tag());
		data.put("claims",
				claims.stream()
					.map((claim) -> Fields.of("url", origin.to(claim.path(), language), "statement", claim.statement(),
							"nature", claim.nature(), "verdict", claim.verdict(), "asOf", claim.asOf().toString()))
					.toList());
		data.put("sources", sources.stream().map(EntryTool::source).toList());
		return data;
	}

}
