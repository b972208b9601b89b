package longhu.oembed;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.springframework.web.util.HtmlUtils;

/**
 * An answer after <a href="https://oembed.com/">oEmbed 1.0</a>: of type {@code rich} for
 * a page that has a preview, else of type {@code link}. Lengths are pixels.
 *
 * @param card what is embedded
 * @param provider the name of the portal
 * @param home its first page
 */
record Embed(Shared card, String provider, String home, int width, int height) {

	/** A consumer may keep an answer for a day. */
	private static final int SECONDS = 86_400;

	/** The size of the pictures of the cards. */
	private static final int PICTURE_WIDTH = 1200;

	private static final int PICTURE_HEIGHT = 630;

	/** The fields in their order; a picture only where the consumer has room for it. */
	Map<String, Object> fields(int mostWidth, int mostHeight) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("type", (this.card.preview() != null) ? "rich" : "link");
		fields.put("version", "1.0");
		fields.put("title", this.card.title());
		fields.put("provider_name", this.provider);
		fields.put("provider_url", this.home);
		fields.put("cache_age", SECONDS);
		if (mostWidth >= PICTURE_WIDTH && mostHeight >= PICTURE_HEIGHT) {
			fields.put("thumbnail_url", this.card.picture());
			fields.put("thumbnail_width", PICTURE_WIDTH);
			fields.put("thumbnail_height", PICTURE_HEIGHT);
		}
		if (this.card.preview() != null) {
			fields.put("html",
					"<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\"></iframe>".formatted(
							HtmlUtils.htmlEscape(this.card.preview()), this.width, this.height,
							HtmlUtils.htmlEscape(this.card.title())));
			fields.put("width", this.width);
			fields.put("height", this.height);
		}
		return fields;
	}

	static String xml(Map<String, Object> fields) throws XMLStreamException {
		StringWriter text = new StringWriter();
		XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
		xml.writeStartDocument("UTF-8", "1.0");
		xml.writeStartElement("oembed");
		for (Map.Entry<String, Object> field : fields.entrySet()) {
			xml.writeStartElement(field.getKey());
			xml.writeCharacters(field.getValue().toString());
			xml.writeEndElement();
		}
		xml.writeEndDocument();
		return text.toString();
	}

}
