package dev.shopkeeper.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.domain.failure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OncePerKeyTest {

    private static final KeyedRequest REQUEST = new KeyedRequest("scope", "key", "hash");

    private final AtomicInteger ids = new AtomicInteger();
    private final InMemoryIdempotencyKeys keys = new InMemoryIdempotencyKeys();
    private Instant now = Instant.parse("2026-11-22T08:15:30Z");
    private Duration waited = Duration.ZERO;
    private Runnable meanwhile = () -> {};

    private final OncePerKey once = new OncePerKey(keys, () -> "id" + ids.incrementAndGet(), () -> now, time -> {
        now = now.plus(time);
        waited = waited.plus(time);
        meanwhile.run();
    });

    private String run(KeyedRequest request, Supplier<String> first) {
        return once.run(
                request,
                first,
                answer ->
                        answer.startsWith("5") ? Optional.empty() : Optional.of(new KeptAnswer(200, Map.of(), answer)),
                kept -> "again " + kept.body());
    }

    @Test
    void doesNothingTwice() {
        assertThat(run(REQUEST, () -> "done")).isEqualTo("done");
        assertThat(run(REQUEST, () -> {
                    throw new AssertionError("done twice");
                }))
                .isEqualTo("again done");
    }

    @Test
    void refusesAnotherRequest() {
        run(REQUEST, () -> "done");
        assertThatExceptionOfType(IdempotencyConflict.class)
                .isThrownBy(() -> run(new KeyedRequest("scope", "key", "other"), () -> "done"))
                .satisfies(conflict -> assertThat(conflict.code()).isEqualTo("IDEMPOTENCY_CONFLICT"));
    }

    @Test
    void keepsNothingOfWhatFailed() {
        assertThat(run(REQUEST, () -> "503")).isEqualTo("503");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> run(REQUEST, () -> {
                    throw new IllegalStateException("a bug");
                }));
        assertThat(run(REQUEST, () -> "done")).isEqualTo("done");
    }

    @Test
    void waitsForTheFirst() {
        keys.claim(REQUEST, "other node", now, now.plusSeconds(120), now.plusSeconds(1000));
        Instant began = now;
        meanwhile = () -> {
            if (now.isAfter(began.plusSeconds(2))) {
                keys.keep(REQUEST, "other node", new KeptAnswer(202, Map.of(), "of the other node"));
            }
        };
        assertThat(run(REQUEST, () -> "twice")).isEqualTo("again of the other node");
        assertThat(waited).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void doesNotWaitForEver() {
        keys.claim(REQUEST, "other node", now, now.plusSeconds(120), now.plusSeconds(1000));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> run(REQUEST, () -> "twice"));
        assertThat(waited).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void takesOverWhenTheFirstGaveUp() {
        keys.claim(REQUEST, "other node", now, now.plusSeconds(120), now.plusSeconds(1000));
        meanwhile = () -> keys.release(REQUEST, "other node");
        assertThat(run(REQUEST, () -> "mine")).isEqualTo("mine");
    }
}
