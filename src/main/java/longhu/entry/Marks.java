package longhu.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import longhu.catalog.Citations;
import longhu.catalog.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The marks behind the statements of an entry, which lead to its list of sources or to
 * the paragraph of the article. They are HTML before the template sees them: a page has
 * up to a hundred and thirty, and as elements of a template they took longer than all of
 * its prose.
 */
@Component
class Marks {

	private final MessageSource messages;

	Marks(MessageSource messages) {
		this.messages = messages;
	}

	/** The marks of each fact, relation or event, by its id. */
	Map<Long, String> of(List<Citations.Mark> marks, Language language) {
		return marks.stream()
			.collect(Collectors.groupingBy(Citations.Mark::owner,
					Collectors.mapping((mark) -> html(mark, language), Collectors.joining())));
	}

	private String html(Citations.Mark mark, Language language) {
		String paragraph = mark.paragraph();
		String link = (paragraph != null)
				? "<a class=\"wen\" href=\"%s\" aria-label=\"%s\">%s</a>".formatted(
						escaped(language.prefix() + paragraph), escaped(say("mark.article", language, mark.locator())),
						escaped(say("mark.text", language)))
				: "<a href=\"#source-%s\">%d</a>".formatted(escaped(mark.code()), mark.number());
		return "<sup class=\"cite\">" + link + "</sup>";
	}

	private static String escaped(String text) {
		return HtmlUtils.htmlEscape(text, "UTF-8");
	}

	private String say(String key, Language language, @Nullable Object... given) {
		return this.messages.getMessage(key, given, language.locale());
	}

}
