package longhu.export;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The addresses of a site map.
 */
record SiteMap(Fetch fetch, Addresses addresses) {

	/** Hands on those of a site map, or of the site maps that it lists. */
	void each(String path, Consumer<String> taker) throws IOException {
		String xml = new String(this.fetch.page(path).body(), StandardCharsets.UTF_8);
		for (Element place : Jsoup.parse(xml, this.fetch.origin(), Parser.xmlParser()).select("loc")) {
			String address = this.addresses.withoutPrefix(URI.create(place.text()).getRawPath());
			if (address.endsWith(".xml")) {
				each(address, taker);
			}
			else {
				taker.accept(address);
			}
		}
	}

}
