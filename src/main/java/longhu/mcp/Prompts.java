package longhu.mcp;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import longhu.catalog.Changes;
import longhu.catalog.Language;
import longhu.catalog.RecordedEditions;
import org.springframework.stereotype.Component;

/**
 * Three things that people ask a model to do with the portal.
 */
@Component
class Prompts {

	private static final int LONGEST = 2_000;

	/** Pages that a list of changes names; the rest is on the page of the edition. */
	private static final int PAGES = 100;

	private final RecordedEditions editions;

	private final Changes changes;

	Prompts(RecordedEditions editions, Changes changes) {
		this.editions = editions;
		this.changes = changes;
	}

	List<SyncPromptSpecification> all() {
		return List.of(
				prompt("check_statement", "Check a statement against this portal",
						"Says what the portal and its sources make of a statement, with verdicts and addresses.",
						"statement", "The statement, in any language.",
						(asked) -> """
								Check this statement against the portal Longhu:

								“%s”

								1. Cut it into parts that can be true or false by themselves.
								2. For each use 'search' (names and key words, not the sentence), then 'get_entry' on the claims, entries and \
								sources that it finds; 'relations', 'figures' and 'timeline' for who did what, how much and when.
								3. For each part say: confirmed, contradicted, partly so, or not found here. Name the date as of which that \
								holds, the confidence, and the sources with their addresses. If it rests on the article alone, or on a \
								source that retells another, say so. If the portal has a claim on it, give the verdict in its own words.
								4. Do not fill gaps from memory: what is not in the answers is “not found here”.
								"""
							.formatted(asked.value())),
				prompt("brief_company", "Brief me on a company",
						"One page on a company: what it is, money, people, products, policy, and what is uncertain.",
						"company", "Its name or address, as 智譜 or /companies/zhipu.",
						(asked) -> """
								Brief me on “%s” from the portal Longhu, on one page.

								Read 'get_entry' first; then 'relations' (who invested in it, whom it supplies, what restricts it), \
								'figures' and 'timeline' for it. Cover: what it is and since when; founders and heads; funding, \
								valuation, revenue and losses with their dates; products and models; state support and restrictions; \
								what is said of it in the article and what outside sources make of that (the claims, with verdicts).

								Give each number with unit, date and source. End with what is contested, what rests on one weak source, \
								and the day on which the entry was last checked.
								"""
							.formatted(asked.value())),
				prompt("what_changed", "What changed since",
						"What the portal added, changed and took away since a day.", "since", "A day as 2026-11-23.",
						this::changed));
	}

	/** What was asked of a prompt. */
	private record Asked(String value, McpTransportContext context) {
	}

	private static SyncPromptSpecification prompt(String name, String title, String description, String argument,
			String what, Function<Asked, String> text) {
		McpSchema.Prompt prompt = McpSchema.Prompt.builder(name)
			.title(title)
			.description(description)
			.arguments(List.of(McpSchema.PromptArgument.builder(argument).description(what).required(true).build()))
			.build();
		return new SyncPromptSpecification(prompt, (context, request) -> {
			Map<String, Object> given = Objects.requireNonNullElse(request.arguments(), Map.of());
			String value = String.valueOf(given.getOrDefault(argument, "")).strip();
			if (value.isEmpty() || value.length() > LONGEST) {
				throw wrong("'" + argument + "' is missing or too long. " + what);
			}
			return McpSchema.GetPromptResult
				.builder(
						List.of(McpSchema.PromptMessage
							.builder(McpSchema.Role.USER,
									McpSchema.TextContent.builder(text.apply(new Asked(value, context))).build())
							.build()))
				.description(description)
				.build();
		});
	}

	private String changed(Asked asked) {
		LocalDate since;
		try {
			since = LocalDate.parse(asked.value());
		}
		catch (DateTimeParseException ex) {
			throw wrong("'since' is a day as 2026-11-23; given was “" + Arguments.quoted(asked.value()) + "”.");
		}
		Language language = Server.language(asked.context());
		String editions = this.editions.all()
			.stream()
			.filter((edition) -> edition.date().isAfter(since))
			.map((edition) -> {
				Set<String> pages = this.changes.of(edition.id())
					.stream()
					.map((change) -> change.happening() + " "
							+ Server.origin(asked.context()).to(change.path(), language))
					.collect(Collectors.toCollection(LinkedHashSet::new));
				return "Edition " + edition.name() + ", "
						+ Server.origin(asked.context()).to("/editions/" + edition.name(), language) + ", "
						+ pages.size() + " pages:\n"
						+ pages.stream().limit(PAGES).map((page) -> "- " + page).collect(Collectors.joining("\n"));
			})
			.collect(Collectors.joining("\n\n"));
		return editions.isEmpty() ? "Tell me that the portal Longhu has no edition later than " + since + "."
				: "Tell me what changed on the portal Longhu since " + since
						+ ": group it by subject, name what matters most first (verdicts of claims, figures, new entries), "
						+ "and read with 'get_entry' what you speak of. The changes:\n\n" + editions;
	}

	private static McpError wrong(String sentence) {
		return McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS).message(sentence).build();
	}

}
