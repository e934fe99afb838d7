package dev.shopkeeper.application.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers may rely on, whatever counts. */
public abstract class RateLimiterContract {

    private static final RateLimit THREE_A_MINUTE = RateLimit.perMinute(3);

    private final String key = "contract:" + UUID.randomUUID();

    /** The limiter under test. */
    protected abstract RateLimiter limiter();

    @Test
    void allowsAsManyAsTheLimitSays() {
        for (int left = 2; left >= 0; left--) {
            Standing standing = limiter().take(key, THREE_A_MINUTE);
            assertThat(standing.allowed()).isTrue();
            assertThat(standing.limit()).isEqualTo(3);
            assertThat(standing.remaining()).isEqualTo(left);
        }
        Standing over = limiter().take(key, THREE_A_MINUTE);
        assertThat(over.allowed()).isFalse();
        assertThat(over.remaining()).isZero();
        assertThat(over.resetsIn()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    @Test
    void countsEachKeyForItself() {
        for (int i = 0; i < 4; i++) {
            limiter().take(key, THREE_A_MINUTE);
        }
        assertThat(limiter().take(key + "-other", THREE_A_MINUTE).allowed()).isTrue();
    }

    @Test
    void allowsAgainWhenTheWindowHasEnded() {
        RateLimit oneInABlink = new RateLimit(1, Duration.ofMillis(300), RateLimit.WhenAway.COUNT_HERE);
        Instant began = Instant.now();
        assertThat(limiter().take(key, oneInABlink).allowed()).isTrue();
        boolean refused = false;
        while (true) {
            if (limiter().take(key, oneInABlink).allowed()) {
                break;
            }
            refused = true;
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
        assertThat(refused).isTrue();
        assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void countsExactlyUnderManyHands() throws Exception {
        RateLimit fifty = RateLimit.perMinute(50);
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> take = () -> limiter().take(key, fifty).allowed();
            long allowed = 0;
            for (Future<Boolean> taken :
                    hands.invokeAll(IntStream.range(0, 200).mapToObj(i -> take).toList())) {
                allowed += taken.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(50);
        }
    }
}
