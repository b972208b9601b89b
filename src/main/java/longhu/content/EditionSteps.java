package longhu.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import longhu.catalog.Part;
import org.jspecify.annotations.Nullable;

/**
 * What each edition changed against the one before, asked from the oldest on.
 */
final class EditionSteps {

	private final Map<String, EditionLine> state = new HashMap<>();

	/** What stood before and what stands now; one of them may be null, not both. */
	record Step(@Nullable EditionLine before, @Nullable EditionLine after) {

		EditionLine either() {
			return (this.after != null) ? this.after : Objects.requireNonNull(this.before);
		}

		Part part() {
			return either().part();
		}

		/** Its address, as editors write it. */
		String name() {
			return either().address().substring(1);
		}

		String happening() {
			return (this.before == null) ? "added" : (this.after == null) ? "removed" : "changed";
		}

	}

	/**
	 * Of things of which there are many at one place, one that went and one that came are
	 * one that changed.
	 */
	List<Step> of(EditionFile edition) {
		List<EditionLine> lines = edition.lines();
		Map<String, List<EditionLine>> went = new LinkedHashMap<>();
		List<Step> steps = new ArrayList<>();
		for (EditionLine line : lines) {
			if (line.gone()) {
				EditionLine before = this.state.remove(line.key());
				if (before != null) {
					went.computeIfAbsent(line.place(), (place) -> new ArrayList<>()).add(before);
				}
			}
		}
		for (EditionLine line : lines) {
			if (!line.gone()) {
				EditionLine before = this.state.put(line.key(), line);
				Iterator<EditionLine> others = went.getOrDefault(line.place(), List.of()).iterator();
				if (before == null && others.hasNext()) {
					before = others.next();
					others.remove();
				}
				steps.add(new Step(before, line));
			}
		}
		went.values().forEach((rest) -> rest.forEach((before) -> steps.add(new Step(before, null))));
		return steps;
	}

}
