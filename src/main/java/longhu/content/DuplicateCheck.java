package longhu.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import longhu.content.SourceFile.Place;
import org.jspecify.annotations.Nullable;

/**
 * What may stand in a list once only; of what stands there twice the first is kept.
 */
record DuplicateCheck(Problems problems) {

	/** The sources by id; two of one address are a problem, too. */
	Map<String, Parsed.Source> sources(List<Parsed.Source> list) {
		Map<String, Parsed.Source> sources = new LinkedHashMap<>();
		Map<String, String> addresses = new LinkedHashMap<>();
		for (Parsed.Source source : list) {
			if (sources.putIfAbsent(source.id(), source) != null) {
				twice(ProblemCode.DUPLICATE_KEY, source.place(), "a source", source.id());
			}
			@Nullable String other = addresses.putIfAbsent(source.url(), source.id());
			if (other != null && !source.url().isEmpty()) {
				this.problems.add(ProblemCode.DUPLICATE_KEY, source.place(),
						"this address is already the source '" + other + "'");
			}
		}
		return sources;
	}

	List<Parsed.Event> events(List<Parsed.Event> list) {
		return first(list, (event) -> event.id().text(),
				(event) -> twice(ProblemCode.DUPLICATE_KEY, event.id().place(), "an event", event.id().text()));
	}

	List<Parsed.Claim> claims(List<Parsed.Claim> list) {
		return first(list, (claim) -> claim.slug().text(),
				(claim) -> twice(ProblemCode.DUPLICATE_SLUG, claim.place(), "a claim", claim.slug().text()));
	}

	private static <T> List<T> first(List<T> list, Function<T, String> name, Consumer<T> again) {
		Map<String, T> first = new LinkedHashMap<>();
		for (T each : list) {
			if (first.putIfAbsent(name.apply(each), each) != null) {
				again.accept(each);
			}
		}
		return List.copyOf(first.values());
	}

	private void twice(ProblemCode code, Place place, String what, String name) {
		this.problems.add(code, place, what + " '" + name + "' stands here twice");
	}

}
