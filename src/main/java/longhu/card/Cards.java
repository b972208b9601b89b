package longhu.card;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import longhu.catalog.ContentChanged;
import longhu.catalog.Readied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The cards that were drawn. Each is drawn once in an edition, as long as there is room
 * for it; one at a time, and when too many wait the next are given the prepared one.
 */
@Component
class Cards implements Readied {

	private static final Logger log = LoggerFactory.getLogger(Cards.class);

	/** Bytes of cards that are kept. */
	private static final int ROOM = 24_000_000;

	/** Requests that may wait for a card at the same time. */
	private static final int WAITING = 8;

	private final Cache<String, byte[]> drawn = Caffeine.newBuilder()
		.maximumWeight(ROOM)
		.weigher((String address, byte[] png) -> png.length)
		.build();

	final Semaphore waiting = new Semaphore(WAITING);

	private final Semaphore pen = new Semaphore(1);

	/** Fonts are looked for when the first card is asked for, and not before. */
	private final Supplier<Optional<Painter>> painter = SingletonSupplier.of(() -> Faces.find().map(Painter::new));

	private final byte[] prepared;

	Cards() throws IOException {
		this.prepared = new ClassPathResource("longhu/card/prepared.png").getContentAsByteArray();
	}

	/** The one card for all where none can be drawn. */
	byte[] prepared() {
		return this.prepared;
	}

	/** A card that was drawn before. */
	Optional<byte[]> known(String address) {
		return Optional.ofNullable(this.drawn.getIfPresent(address));
	}

	/**
	 * The card at an address as PNG, or empty if it cannot be drawn here or now.
	 */
	Optional<byte[]> draw(String address, Card card) {
		if (!this.waiting.tryAcquire()) {
			return Optional.empty();
		}
		try {
			return this.painter.get().map((painter) -> this.drawn.get(address, (key) -> draw(painter, card)));
		}
		finally {
			this.waiting.release();
		}
	}

	private byte[] draw(Painter painter, Card card) {
		this.pen.acquireUninterruptibly();
		try {
			return painter.png(card);
		}
		finally {
			this.pen.release();
		}
	}

	@EventListener
	void forget(ContentChanged change) {
		this.drawn.invalidateAll();
	}

	@Override
	public int order() {
		return 40;
	}

	/** Says what is missing: looking for fonts takes a while. */
	@Override
	public void ready() {
		if (this.painter.get().isEmpty()) {
			log.info(
					"no font with Chinese on this machine: shared links show one prepared card (Debian: fonts-noto-cjk)");
		}
	}

}
