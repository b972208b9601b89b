package longhu.site;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * What a client accepts (RFC 9110, 12.5.1), and which of the media types of an address it
 * is given. Who leaves the choice to us gets the page, and who asks for any JSON gets
 * JSON.
 *
 * @param ranges the media ranges that it accepts, best first; null if the header is
 * malformed
 */
record Accept(@Nullable List<MediaType> ranges) {

	private static final Map<String, String> FIRST = Map.of("*/*", "text/html", "text/*", "text/html", "application/*",
			"application/json", "application/*+json", "application/ld+json");

	private static final Accept ANYTHING = new Accept(List.of(MediaType.ALL));

	/** Longer ones are read each time. */
	private static final int LONGEST = 300;

	/** There are as many as there are browsers; somebody may make up others. */
	private static final Cache<String, Accept> KNOWN = Caffeine.newBuilder().maximumSize(500).build();

	static Accept of(@Nullable String header) {
		if (header == null || header.isBlank()) {
			return ANYTHING;
		}
		return (header.length() <= LONGEST) ? KNOWN.get(header, Accept::read) : read(header);
	}

	private static Accept read(String header) {
		try {
			return new Accept(MediaType.parseMediaTypes(header)
				.stream()
				.filter((range) -> range.getQualityValue() > 0)
				.sorted(Comparator.comparingDouble(MediaType::getQualityValue)
					.reversed()
					.thenComparing(MediaType::isWildcardType)
					.thenComparing(MediaType::isWildcardSubtype))
				.toList());
		}
		catch (InvalidMediaTypeException ex) {
			return new Accept(null);
		}
	}

	/**
	 * The media type that fits best.
	 * @param types those that there are
	 * @return one of them, or null if none is accepted
	 */
	@Nullable String best(List<String> types) {
		for (MediaType range : (this.ranges != null) ? this.ranges : List.<MediaType>of()) {
			String named = range.getType() + "/" + range.getSubtype();
			String first = FIRST.getOrDefault(named, named);
			// what a controller gives for anything it gives for what is asked for first
			if (types.contains(first) || types.contains(MediaType.ALL_VALUE)) {
				return first;
			}
			for (String type : types) {
				if (range.isWildcardSubtype() && range.includes(MediaType.parseMediaType(type))) {
					return type;
				}
			}
		}
		return null;
	}

	/** The best single range, or null if the header is malformed. */
	@Nullable MediaType first() {
		return (this.ranges == null || this.ranges.isEmpty()) ? null : this.ranges.get(0);
	}

}
