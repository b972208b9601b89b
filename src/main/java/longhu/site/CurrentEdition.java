package longhu.site;

import java.time.LocalDate;

import longhu.catalog.ContentChanged;
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The edition that is loaded, read once and again when the content changes, so that a
 * conditional request is answered before any query.
 */
@Component
class CurrentEdition {

	private final Editions editions;

	private volatile @Nullable Edition edition;

	private volatile @Nullable LocalDate firstDay;

	private volatile @Nullable String errors;

	CurrentEdition(Editions editions) {
		this.editions = editions;
	}

	Edition get() {
		Edition known = this.edition;
		if (known == null) {
			known = this.editions.current();
			this.edition = known;
		}
		return known;
	}

	/** The first day that an event is dated to; without events that of the edition. */
	LocalDate firstDay() {
		LocalDate known = this.firstDay;
		if (known == null) {
			LocalDate first = this.editions.firstDay();
			known = (first != null) ? first : get().date();
			this.firstDay = known;
		}
		return known;
	}

	/** The report of broken content that was not loaded, or null. */
	@Nullable String errors() {
		return this.errors;
	}

	@EventListener
	void changed(ContentChanged change) {
		this.errors = change.errors();
		this.edition = null;
		this.firstDay = null;
	}

}
