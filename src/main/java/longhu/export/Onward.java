package longhu.export;

import java.nio.charset.StandardCharsets;

import org.jsoup.nodes.Document;

/**
 * A page that leads on, for an address that does.
 *
 * @param target the address of a file, seen from the page
 */
record Onward(String target) {

	byte[] bytes() {
		Document page = Document.createShell("");
		page.outputSettings().prettyPrint(false);
		page.head().appendElement("meta").attr("charset", "utf-8");
		page.head().appendElement("meta").attr("http-equiv", "refresh").attr("content", "0; url=" + this.target);
		page.title(this.target);
		page.body().appendElement("a").attr("href", this.target).text(this.target);
		return ("<!DOCTYPE html>\n" + page.outerHtml()).getBytes(StandardCharsets.UTF_8);
	}

}
