package longhu.api;

import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;

import longhu.catalog.KeysetReader;
import longhu.catalog.Language;
import longhu.catalog.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Answers a request for a list with a page of it and the addresses of the next and of the
 * first (RFC 8288).
 */
@Component
class Lists {

	/** Addresses go back in a header, which is bounded. */
	private static final int LONGEST = 2_500;

	private final KeysetReader pages;

	private final longhu.catalog.Editions editions;

	Lists(KeysetReader pages, longhu.catalog.Editions editions) {
		this.pages = pages;
		this.editions = editions;
	}

	/** Rows become items all at once, so that what they share takes one query. */
	@Transactional(readOnly = true)
	<T, I> ResponseEntity<ListPage<I>> answer(ListOperation<T> operation, MultiValueMap<String, String> given,
			Language language, Origin origin, BiFunction<List<T>, ListRequest, List<I>> items) {
		String edition = this.editions.current().name();
		ListRequest asked = ListRequest.of(given, operation, edition);
		String first = address(operation, given, null, language, origin);
		if (first.length() > LONGEST) {
			throw Filter.refused("The parameters are longer than any that make sense");
		}
		KeysetReader.Rows<T> page = this.pages.read(operation.listing(), language, asked.filters(), asked.order(),
				asked.after(), asked.limit());
		String next = (page.last() == null) ? null
				: address(operation, given, PageToken.write(edition, asked.order(), page.last()), language, origin);
		return ResponseEntity.ok()
			.header(HttpHeaders.LINK,
					"<" + first + ">; rel=\"first\"" + ((next == null) ? "" : ", <" + next + ">; rel=\"next\""))
			.body(new ListPage<>(edition, language, items.apply(page.rows(), asked),
					this.pages.count(operation.listing(), language, asked.filters()), next));
	}

	private static String address(ListOperation<?> operation, MultiValueMap<String, String> given,
			@Nullable String cursor, Language language, Origin origin) {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>(given);
		parameters.remove("lang");
		parameters.remove("cursor");
		if (cursor != null) {
			parameters.add("cursor", cursor);
		}
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(origin.to(operation.path(), language));
		List<String> values = new java.util.ArrayList<>();
		// in the order of their names, in which the address is read
		new TreeMap<>(parameters).forEach((name, all) -> all.forEach((value) -> {
			address.queryParam(name, "{v}");
			values.add((value != null) ? value : "");
		}));
		return address.encode().buildAndExpand(values.toArray()).toUriString();
	}

}
