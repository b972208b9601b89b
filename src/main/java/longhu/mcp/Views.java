package longhu.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import longhu.catalog.ClaimView;
import longhu.catalog.Language;
import longhu.catalog.Messages;
import longhu.catalog.Origin;
import longhu.catalog.SourceView;
import longhu.catalog.Sources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Claims and sources as every tool gives them. What stands on sources names them by id;
 * each answer lists those once, with their addresses.
 */
@Component
class Views {

	private final Sources sources;

	private final Messages messages;

	Views(Sources sources, Messages messages) {
		this.sources = sources;
		this.messages = messages;
	}

	/** Claims without what other sources say. */
	List<ClaimAnswer> claims(List<ClaimView> claims, Language language, Origin origin) {
		return claims.stream().map((claim) -> claim(claim, null, language, origin)).toList();
	}

	ClaimAnswer whole(ClaimView claim, Language language, Origin origin) {
		return claim(claim, plain(claim.finding()), language, origin);
	}

	private ClaimAnswer claim(ClaimView claim, @Nullable String finding, Language language, Origin origin) {
		return new ClaimAnswer(claim.statement(), origin.to(claim.path(), language), claim.verdict(),
				this.messages.say("verdict." + claim.verdict() + ".text", language), claim.nature(),
				claim.asOf().toString(), origin.to(claim.paragraph(), language), finding);
	}

	List<SourceAnswer> sources(List<SourceView> sources, Language language, Origin origin) {
		return sources.stream().map((source) -> SourceAnswer.of(source, language, origin)).toList();
	}

	/** The sources of some ids, each once and in that order. */
	List<SourceAnswer> sourcesOf(Stream<String> ids, Language language, Origin origin) {
		Map<String, SourceView> all = this.sources.all()
			.stream()
			.collect(Collectors.toMap(SourceView::code, Function.identity()));
		return sources(ids.distinct().map(all::get).filter(Objects::nonNull).toList(), language, origin);
	}

	/** The sources that some statements stand on. */
	List<SourceAnswer> sourcesOf(List<StatementAnswer> statements, Language language, Origin origin) {
		return sourcesOf(statements.stream().flatMap((one) -> one.said().sources().stream()), language, origin);
	}

	/** Without marks and without the numbers of notes. */
	private static String plain(String html) {
		return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<sup\\b.*?</sup>", "").replaceAll("<[^>]*>", ""))
			.replaceAll("\\s+", " ")
			.strip();
	}

}
