package dev.shopkeeper.application.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;

/** Counts in this process alone: what is left when the shared counter is away. Memory follows the keys in use. */
public final class LocalRateLimiter implements RateLimiter {

    private static final Duration SWEEP_EVERY = Duration.ofSeconds(10);

    private record Window(long taken, Instant ends) {}

    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final AtomicReference<Instant> nextSweep;

    public LocalRateLimiter(InstantSource clock) {
        this.clock = clock;
        this.nextSweep = new AtomicReference<>(clock.instant().plus(SWEEP_EVERY));
    }

    @Override
    public Standing take(String key, RateLimit limit) {
        Instant now = clock.instant();
        sweep(now);
        Window window = windows.compute(
                key,
                (same, open) -> open == null || !open.ends().isAfter(now)
                        ? new Window(1, now.plus(limit.window()))
                        : new Window(open.taken() + 1, open.ends()));
        return Standing.after(window.taken(), limit, Duration.between(now, window.ends()));
    }

    private void sweep(Instant now) {
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            windows.values().removeIf(window -> !window.ends().isAfter(now));
        }
    }

    /** How many keys are remembered. */
    int size() {
        return windows.size();
    }
}
