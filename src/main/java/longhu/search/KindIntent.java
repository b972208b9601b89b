package longhu.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import longhu.catalog.Kind;

/**
 * Words of a question that say what kind of thing is looked for, folded: of all that
 * matches 「上海的大模型公司」 companies come first.
 */
enum KindIntent {

	GROUP(Kind.GROUP,
			"合称|并称|统称|[三四五六七八九][家间](?=.*(?:公司|企业|厂商|新创|独角兽))|\\b(?:three|four|five|six|seven|eight|nine) (?:[a-z-]+ ){0,3}(?:companies|firms|startups|unicorns)\\b",
			false),
	COMPANY(Kind.COMPANY, "公司|企业|厂商|哪家|几家|\\b(?:company|companies|firm|firms|startup|startups)\\b", true),
	POLICY(Kind.POLICY, "政策|法规|法律|规定|禁令|\\b(?:policy|policies|law|laws|regulations?|rules|ban)\\b", false),
	PERSON(Kind.PERSON,
			"创办人|创始人|执行长|首席执行官|总经理|负责人|董事长|总裁|科学家|发明人|发明家|发明者|老板|作者|教授|之父|是谁|\\b(?:who|founders?|ceo|chairman|president|scientist|inventors?|author|father|professor)\\b",
			false);

	private final Kind kind;

	private final Pattern words;

	/** Whether the word stands in so many texts that it tells nothing more. */
	private final boolean idle;

	KindIntent(Kind kind, String words, boolean idle) {
		this.kind = kind;
		this.words = Pattern.compile(words);
		this.idle = idle;
	}

	String code() {
		return this.kind.code();
	}

	/** The first that stands in a folded question. */
	static Optional<KindIntent> in(String folded) {
		return Arrays.stream(values()).filter((word) -> word.words.matcher(folded).find()).findFirst();
	}

	/** The question without the words that tell nothing more. */
	static String without(String folded) {
		return without(folded, (word) -> word.idle);
	}

	/** The question without all words for kinds. */
	static String withoutAny(String folded) {
		return without(folded, (word) -> true);
	}

	private static String without(String folded, Predicate<KindIntent> which) {
		String rest = folded;
		for (KindIntent word : values()) {
			rest = which.test(word) ? word.words.matcher(rest).replaceAll(" ") : rest;
		}
		return rest;
	}

}
