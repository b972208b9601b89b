package longhu.site;

import java.time.LocalDate;
import java.util.Objects;

import longhu.catalog.ContentChanged;
import longhu.catalog.Edition;
import longhu.catalog.Editions;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The edition that is loaded, and what is wrong with content that could not be.
 */
@Component
class CurrentEdition {

	private final Editions editions;

	private final Cache content;

	private volatile @Nullable String errors;

	CurrentEdition(Editions editions, Cache content) {
		this.editions = editions;
		this.content = content;
	}

	Edition get() {
		return Objects.requireNonNull(this.content.get("edition", this.editions::current));
	}

	/** The first day that an event is dated to; without events that of the edition. */
	LocalDate firstDay() {
		return Objects.requireNonNull(this.content.get("first day",
				() -> Objects.requireNonNullElseGet(this.editions.firstDay(), () -> this.editions.current().date())));
	}

	/** The report of broken content that was not loaded, or null. */
	@Nullable String errors() {
		return this.errors;
	}

	@EventListener
	void changed(ContentChanged change) {
		this.errors = change.errors();
	}

}
