package longhu.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What sort of thing an entry is. Kinds differ in data and labels, not in behaviour. The
 * code is the scheme of a reference ({@code company:zhipu}); the folder is the word in
 * the address, in the content folder and in the templates; the seal is the one character
 * by which a kind is told apart beside a title; the type is what every entry of the kind
 * is in schema.org, a term where nothing more is certain.
 * <p>
 * It is an enum, and not a list in the vocabulary, because mappings of controllers, which
 * are annotations, need the folders, and queries and rules name sections, groups and
 * companies.
 */
public enum Kind {

	SECTION("article", "節", "Article"), ERA("eras", "年", "DefinedTerm"), POLICY("policies", "政", "Legislation"),
	COMPANY("companies", "企", "Organization"), GROUP("groups", "群", "DefinedTerm"),
	ORGANIZATION("organizations", "機", "Organization"), PERSON("people", "人", "Person"),
	PRODUCT("products", "品", "Product"), CONCEPT("concepts", "念", "DefinedTerm"), PLACE("places", "地", "Place"),
	EVENT("events", "事", "Event");

	/** The folders of the kinds that have an index page, as a pattern of an address. */
	public static final String FOLDERS = "eras|policies|companies|groups|organizations|people|products|concepts|places|events";

	/** The codes of all kinds, as a pattern. */
	public static final String CODES = "section|era|policy|company|group|organization|person|product|concept|place|event";

	private static final List<Kind> INDEXED = Arrays.stream(values()).filter((kind) -> kind != SECTION).toList();

	private final String folder;

	private final String seal;

	private final String schemaType;

	Kind(String folder, String seal, String schemaType) {
		this.folder = folder;
		this.seal = seal;
		this.schemaType = schemaType;
	}

	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String folder() {
		return this.folder;
	}

	public String seal() {
		return this.seal;
	}

	public String schemaType() {
		return this.schemaType;
	}

	/**
	 * The address of an entry of this kind, without language prefix.
	 */
	public String path(String slug) {
		return "/" + this.folder + "/" + slug;
	}

	/**
	 * The kinds that have an index page: all but the sections of the article.
	 */
	public static List<Kind> indexed() {
		return INDEXED;
	}

	public static Optional<Kind> ofCode(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

	public static Optional<Kind> ofFolder(String folder) {
		return Arrays.stream(values()).filter((kind) -> kind.folder.equals(folder)).findFirst();
	}

}
