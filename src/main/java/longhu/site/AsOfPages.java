package longhu.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import longhu.catalog.Address;
import longhu.catalog.AsOf;
import longhu.catalog.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The time lens: pages as they would have stood at the time that {@code ?at=} names. A
 * page knows the lens when its controller takes an {@link AsOf}; its other forms refuse
 * {@code at}, elsewhere it is ignored. One may look from the first dated event to the day
 * of the edition.
 */
@Component
class AsOfPages {

	static final String PARAMETER = "at";

	private final CurrentEdition edition;

	private final Routes routes;

	AsOfPages(CurrentEdition edition, Routes routes) {
		this.edition = edition;
		this.routes = routes;
	}

	/**
	 * What a page that knows the lens shows of it.
	 *
	 * @param at the time looked from, or null for now
	 * @param before one step back, or null where nothing is dated
	 * @param after one step forward, or null at the edition
	 * @param first day that can be looked from
	 * @param last day that can be looked from
	 */
	record View(@Nullable AsOf at, @Nullable AsOf before, @Nullable AsOf after, LocalDate first, LocalDate last) {
	}

	/** The view of the page asked for, or null if it does not know the lens. */
	@Nullable View of(HttpServletRequest request) {
		Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
		if (!(handler instanceof HandlerMethod method) || !takesTime(method)) {
			return null;
		}
		AsOf at = at(request);
		return new View(at, (at != null) ? inside(at.before()) : null, (at != null) ? inside(at.after()) : null,
				this.edition.firstDay(), this.edition.get().date());
	}

	/**
	 * The time that a request asks for, or null if it asks for none.
	 * @throws Mistake if there is no such time, or nothing is dated then
	 */
	@Nullable AsOf at(HttpServletRequest request) {
		String[] values = request.getParameterValues(PARAMETER);
		if (values == null) {
			return null;
		}
		if (values.length > 1) {
			throw wrong("lens.twice", Arrays.stream(values).flatMap((value) -> AsOf.of(value).stream()).toList(),
					request);
		}
		AsOf at = AsOf.of(values[0]).orElseThrow(() -> wrong("lens.unread", List.of(), request));
		if (inside(at) == null) {
			throw wrong("lens.outside", List.of(), request);
		}
		return at;
	}

	/**
	 * Refuses a time where a page knows it but the form that was asked for does not.
	 * @throws Mistake that offers the page
	 */
	void refuse(HttpServletRequest request, HandlerMethod handler) {
		String path = request.getRequestURI();
		if (request.getQueryString() == null || takesTime(handler) || !this.routes.at(path).asOf()
				|| request.getParameter(PARAMETER) == null) {
			return;
		}
		AsOf at = Objects.requireNonNull(at(request));
		throw Mistake.value(List.of(from(path, at), Mistake.Offer.of(path, "lens.out")), "lens.page");
	}

	private @Nullable AsOf inside(AsOf at) {
		return (at.to().isBefore(this.edition.firstDay()) || at.from().isAfter(this.edition.get().date())) ? null : at;
	}

	/**
	 * Offers the nearest times that there are: those asked for, else what the digits of
	 * the value could mean, the page as it stands now in any case.
	 */
	private Mistake wrong(String message, List<AsOf> asked, HttpServletRequest request) {
		String path = request.getRequestURI();
		List<AsOf> near = asked.isEmpty() ? List.of(near(request.getParameter(PARAMETER))) : asked;
		Stream<Mistake.Offer> times = near.stream()
			.filter((at) -> inside(at) != null)
			.distinct()
			.map((at) -> from(path, at));
		LocalDate last = this.edition.get().date();
		return Mistake.value(Stream.concat(times, Stream.of(Mistake.Offer.of(path, "lens.out"))).toList(), message,
				String.valueOf(this.edition.firstDay().getYear()), String.valueOf(last.getYear()),
				YearMonth.from(last).toString());
	}

	private static Mistake.Offer from(String path, AsOf at) {
		return Mistake.Offer.of(path + "?" + PARAMETER + "=" + at, "lens.from", at.text());
	}

	/** The time nearest to what the first digits say; without digits the last year. */
	private AsOf near(String value) {
		String digits = value.strip().replaceFirst("(?s)^(-?\\d{0,5}).*", "$1");
		int first = this.edition.firstDay().getYear();
		int last = this.edition.get().date().getYear();
		int year = digits.matches("-?\\d+") ? Integer.parseInt(digits) : last;
		return AsOf.year(Math.max(first, Math.min(year, last)));
	}

	/** Whether the page at an address knows the lens. */
	boolean knows(Address address) {
		return address.representation() == null && this.routes.at(address.path()).asOf();
	}

	private static boolean takesTime(HandlerMethod method) {
		return Arrays.stream(method.getMethodParameters())
			.anyMatch((parameter) -> parameter.getParameterType() == AsOf.class);
	}

}
