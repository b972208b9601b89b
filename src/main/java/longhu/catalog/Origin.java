package longhu.catalog;

/**
 * Where the portal stands on the web. A controller that takes one as a parameter is given
 * the origin of absolute addresses; a bean that does is given the one of what is written
 * once for everyone.
 *
 * @param text scheme, host and port, and the prefix of all paths if there is one, without
 * a slash at the end
 */
public record Origin(String text) {

	/** Where no address was given: the same on every node, whatever its port. */
	public static final Origin UNSET = new Origin("http://localhost:8080");

	/** What every path begins with there: nearly always nothing. */
	public String prefix() {
		int host = this.text.indexOf("//") + 2;
		int slash = this.text.indexOf('/', host);
		return (slash < 0) ? "" : this.text.substring(slash);
	}

	/** The absolute address of a page in a language. */
	public String to(String path, Language language) {
		return this.text + language.prefix() + path;
	}

}
