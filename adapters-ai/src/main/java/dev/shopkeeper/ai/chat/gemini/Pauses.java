package dev.shopkeeper.ai.chat.gemini;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Which models are left alone for a while: because the provider asked for it, or because they failed too often. */
final class Pauses {

    /** So many failures in a row, and a model is left alone. */
    private static final int FAILURES = 4;

    private static final Duration AFTER_FAILURES = Duration.ofSeconds(15);

    private record State(int failures, Instant until) {}

    private final ConcurrentMap<String, State> states = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Pauses(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this model is to be left alone; nothing when it is not. */
    Duration of(String model) {
        State state = states.get(model);
        Duration left = state == null ? Duration.ZERO : Duration.between(clock.instant(), state.until());
        return left.isNegative() ? Duration.ZERO : left;
    }

    void ask(String model, Duration pause) {
        states.put(model, new State(0, clock.instant().plus(pause)));
    }

    void failed(String model) {
        states.compute(model, (same, state) -> {
            int failures = state == null ? 1 : state.failures() + 1;
            Instant now = clock.instant();
            return failures < FAILURES ? new State(failures, now) : new State(0, now.plus(AFTER_FAILURES));
        });
    }

    void succeeded(String model) {
        states.remove(model);
    }
}
