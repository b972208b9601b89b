package longhu.catalog;

/**
 * Where the portal stands on the web. A controller that takes one as a parameter is given
 * the origin of absolute addresses; a bean that does is given the one of what is written
 * once for everyone.
 *
 * @param text scheme, host and port, without a slash at the end
 */
public record Origin(String text) {

	/** Where no address was given: the same on every node, whatever its port. */
	public static final Origin UNSET = new Origin("http://localhost:8080");

	/** The absolute address of a page in a language. */
	public String to(String path, Language language) {
		return this.text + language.prefix() + path;
	}

}
