package longhu.site;

import java.util.List;

import javax.xml.stream.XMLStreamException;

import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What crawlers read first: {@code robots.txt} (RFC 9309) and the site map.
 */
@RestController
class SitemapController {

	private final SitemapUrls places;

	SitemapController(SitemapUrls places) {
		this.places = places;
	}

	@GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
	String robots(Origin origin) {
		StringBuilder text = new StringBuilder("User-agent: *\n");
		for (Language language : Language.values()) {
			for (String path : List.of("/find", "/search")) {
				text.append("Disallow: ").append(language.prefix()).append(path).append('\n');
			}
		}
		return text.append("\nSitemap: ").append(origin.text()).append("/sitemap.xml\n").toString();
	}

	@GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String index(Origin origin) throws XMLStreamException {
		return Sitemap.index(this.places.all(), origin);
	}

	@GetMapping(path = "/sitemap-{part:[1-9][0-9]{0,4}}.xml", produces = MediaType.APPLICATION_XML_VALUE)
	String part(@PathVariable int part, Origin origin) throws XMLStreamException {
		List<List<Sitemap.Place>> parts = Sitemap.parts(this.places.all());
		if (part > parts.size()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return Sitemap.of(parts.get(part - 1), origin);
	}

}
