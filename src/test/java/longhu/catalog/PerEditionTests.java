package longhu.catalog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PerEditionTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final AtomicInteger made = new AtomicInteger();

	private final AtomicInteger closed = new AtomicInteger();

	private final CountDownLatch ready = new CountDownLatch(1);

	private final EditionResource<AutoCloseable> thing = new EditionResource<>("test", () -> {
		this.ready.await();
		this.made.incrementAndGet();
		return this.closed::incrementAndGet;
	});

	@Test
	void isMadeOnceHoweverManyAskAndOnlyAFewWait() throws Exception {
		ExecutorService readers = Executors.newFixedThreadPool(50);
		List<Future<Optional<AutoCloseable>>> asked = new ArrayList<>();
		for (int reader = 0; reader < 50; reader++) {
			asked.add(readers.submit(() -> this.thing.get(LONG)));
		}
		// all but those who wait are told at once
		int told = 0;
		while (told < 42) {
			told = (int) asked.stream().filter(Future::isDone).count();
			Thread.sleep(5);
		}
		this.ready.countDown();
		readers.shutdown();
		assertThat(readers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
		int served = 0;
		for (Future<Optional<AutoCloseable>> answer : asked) {
			served += answer.get().isPresent() ? 1 : 0;
		}
		assertThat(served).isEqualTo(8);
		assertThat(this.made).hasValue(1);
		assertThat(this.thing.get(LONG)).isPresent();
		assertThat(this.made).hasValue(1);
	}

	@Test
	void whoWaitsTooLongIsToldAndWhatIsMadeStays() {
		assertThat(this.thing.get(Duration.ofMillis(10))).isEmpty();
		this.ready.countDown();
		assertThat(this.thing.get(LONG)).isPresent();
		assertThat(this.made).hasValue(1);
	}

	@Test
	void isClosedAndMadeAgainWhenTheContentChanges() {
		this.ready.countDown();
		assertThat(this.thing.get(LONG)).isPresent();
		this.thing.close();
		assertThat(this.closed).hasValue(1);
		assertThat(this.thing.get(LONG)).isPresent();
		assertThat(this.made).hasValue(2);
	}

	@Test
	void whatFailedIsNotTriedAgainForEachWhoAsksButForTheNextContent() {
		AtomicInteger attempts = new AtomicInteger();
		EditionResource<AutoCloseable> failing = new EditionResource<>("test", () -> {
			if (attempts.incrementAndGet() == 1) {
				throw new IllegalStateException("disk full");
			}
			return () -> {
			};
		});
		assertThat(failing.get(LONG)).isEmpty();
		assertThat(failing.get(LONG)).isEmpty();
		assertThat(attempts).hasValue(1);
		failing.close();
		assertThat(failing.get(LONG)).isPresent();
	}

}
