package longhu.oembed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import longhu.catalog.Kind;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import longhu.catalog.PageContribution;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * By which consumers discover the provider: the address that answers for a page, in the
 * head of it.
 */
@Component
@Order(20)
class OembedLink implements PageContribution {

	private static final Pattern PREVIEWED = Pattern.compile("/(" + Kind.FOLDERS + "|article|claims|sources)/[^/]+");

	@Override
	public String template() {
		return "oembed/head";
	}

	@Override
	public @Nullable Object of(String path, String question, Language language, Origin origin) {
		return PREVIEWED.matcher(path).matches() ? origin.to("/oembed", language) + "?url="
				+ URLEncoder.encode(origin.to(path, language), StandardCharsets.UTF_8) : null;
	}

}
