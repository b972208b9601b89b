package longhu.site;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import longhu.catalog.Language;
import longhu.catalog.Origin;

/**
 * A site map as XML: <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>
 * 0.9, each page with its other languages as {@code xhtml:link}.
 */
final class Sitemap {

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private static final String XHTML = "http://www.w3.org/1999/xhtml";

	/** The protocol allows this many addresses in one file. */
	static final int MOST = 50_000;

	/**
	 * A page.
	 *
	 * @param path its address without language prefix
	 * @param languages in which it is written or derived
	 * @param changed the day of its last change
	 */
	record Place(String path, List<Language> languages, LocalDate changed) {
	}

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	private final Origin origin;

	private Sitemap(Origin origin) throws XMLStreamException {
		this.origin = origin;
		this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.text);
	}

	/** Cut so that a part with all its languages holds no more than is allowed. */
	static List<List<Place>> parts(List<Place> places) {
		int size = MOST / Language.values().length;
		return IntStream.rangeClosed(0, Math.max(0, places.size() - 1) / size)
			.mapToObj((part) -> places.subList(part * size, Math.min(places.size(), (part + 1) * size)))
			.toList();
	}

	static String index(List<Place> places, Origin origin) throws XMLStreamException {
		Sitemap map = new Sitemap(origin);
		map.begin("sitemapindex");
		int number = 0;
		for (List<Place> part : parts(places)) {
			number++;
			map.xml.writeStartElement("sitemap");
			map.element("loc", origin.text() + "/sitemap-" + number + ".xml");
			map.element("lastmod",
					part.stream().map(Place::changed).max(Comparator.naturalOrder()).orElseThrow().toString());
			map.xml.writeEndElement();
		}
		return map.end();
	}

	static String of(List<Place> places, Origin origin) throws XMLStreamException {
		Sitemap map = new Sitemap(origin);
		map.begin("urlset");
		map.xml.writeNamespace("xhtml", XHTML);
		for (Place place : places) {
			for (Language language : place.languages()) {
				map.place(place, language);
			}
		}
		return map.end();
	}

	private void begin(String root) throws XMLStreamException {
		this.xml.writeStartDocument("UTF-8", "1.0");
		this.xml.writeStartElement(root);
		this.xml.writeDefaultNamespace(NAMESPACE);
	}

	private void place(Place place, Language language) throws XMLStreamException {
		this.xml.writeStartElement("url");
		element("loc", this.origin.to(place.path(), language));
		element("lastmod", place.changed().toString());
		for (Language other : place.languages()) {
			link(other.tag(), this.origin.to(place.path(), other));
		}
		link("x-default", this.origin.to(place.path(), Language.ZH_HANT));
		this.xml.writeEndElement();
	}

	private void link(String language, String address) throws XMLStreamException {
		this.xml.writeEmptyElement("xhtml", "link", XHTML);
		this.xml.writeAttribute("rel", "alternate");
		this.xml.writeAttribute("hreflang", language);
		this.xml.writeAttribute("href", address);
	}

	private void element(String name, String value) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(value);
		this.xml.writeEndElement();
	}

	private String end() throws XMLStreamException {
		this.xml.writeEndDocument();
		return this.text.toString();
	}

}
