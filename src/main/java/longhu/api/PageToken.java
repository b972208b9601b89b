package longhu.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import longhu.catalog.KeysetQuery;

/**
 * Where a page begins, as text that means nothing to the client: edition, order, and what
 * the page before ended with. It holds for one edition, so that pages read one after the
 * other never mix two.
 */
final class PageToken {

	private static final String BETWEEN = "\u001f";

	private PageToken() {
	}

	static String write(String edition, String order, List<String> last) {
		List<String> parts = new ArrayList<>(List.of(edition, order));
		parts.addAll(last);
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads a cursor.
	 * @throws org.springframework.web.server.ResponseStatusException 400 if it is none,
	 * or one of another edition or order
	 */
	static List<Object> read(List<String> given, String edition, String order, KeysetQuery<?> listing) {
		List<String> parts = (given.size() == 1) ? parts(given.get(0)) : List.of();
		if (parts.size() < 3 || !parts.get(1).equals(order)) {
			throw refused();
		}
		if (!parts.get(0).equals(edition)) {
			throw Filter.refused("cursor is of another edition: begin again without it");
		}
		try {
			return listing.last(order, parts.subList(2, parts.size()));
		}
		catch (IllegalArgumentException ex) {
			throw refused();
		}
	}

	private static org.springframework.web.server.ResponseStatusException refused() {
		return Filter.refused("cursor is what the link to the next page of the same list has, in the same order");
	}

	private static List<String> parts(String cursor) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(cursor);
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			return Arrays.asList(text.split(BETWEEN, -1));
		}
		catch (IllegalArgumentException | CharacterCodingException ex) {
			return List.of();
		}
	}

}
