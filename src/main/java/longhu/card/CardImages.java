package longhu.card;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import longhu.catalog.WarmUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Draws cards, one at a time; when too many wait the next are given the prepared one.
 */
@Component
class CardImages implements WarmUp {

	private static final Logger log = LoggerFactory.getLogger(CardImages.class);

	/** Requests that may wait for a card at the same time. */
	private static final int WAITING = 8;

	final Semaphore waiting = new Semaphore(WAITING);

	private final Semaphore pen = new Semaphore(1);

	/** Fonts are looked for when the first card is asked for, and not before. */
	private final Supplier<Optional<CardRenderer>> renderer = SingletonSupplier
		.of(() -> Fonts.find().map(CardRenderer::new));

	private final byte[] prepared;

	CardImages() throws IOException {
		this.prepared = new ClassPathResource("longhu/card/prepared.png").getContentAsByteArray();
	}

	/** The one card for all where none can be drawn. */
	byte[] prepared() {
		return this.prepared;
	}

	/**
	 * The card as PNG, or empty if it cannot be drawn here or now.
	 */
	Optional<byte[]> draw(CardText card) {
		if (!this.waiting.tryAcquire()) {
			return Optional.empty();
		}
		try {
			return this.renderer.get().map((renderer) -> draw(renderer, card));
		}
		finally {
			this.waiting.release();
		}
	}

	private byte[] draw(CardRenderer renderer, CardText card) {
		this.pen.acquireUninterruptibly();
		try {
			return renderer.png(card);
		}
		finally {
			this.pen.release();
		}
	}

	@Override
	public int order() {
		return 40;
	}

	/** Says what is missing: looking for fonts takes a while. */
	@Override
	public void ready() {
		if (this.renderer.get().isEmpty()) {
			log.info(
					"no font with Chinese on this machine: shared links show one prepared card (Debian: fonts-noto-cjk)");
		}
	}

}
