package dev.shopkeeper.application.idempotency;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.domain.failure.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the work of the first request under a key, and gives every repeat of it the same answer. */
public final class OncePerKey {

    private static final Logger LOG = LoggerFactory.getLogger(OncePerKey.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration KEPT = Duration.ofHours(24);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(50);

    /** How to wait; in tests, how to move the clock. */
    @FunctionalInterface
    public interface Pause {
        void pause(Duration time);
    }

    private final IdempotencyKeys keys;
    private final IdSource ids;
    private final InstantSource clock;
    private final Pause pause;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

    public OncePerKey(IdempotencyKeys keys, IdSource ids, InstantSource clock, Pause pause) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Runs the work of the first request, or answers a repeat. A repeat that comes while the first is worked on waits
     * for it, for at most half a minute.
     *
     * @param first  does the work; what it throws is not kept
     * @param toKeep what to keep of the answer; empty where it must not be given again
     * @param again  makes an answer of what was kept
     * @throws IdempotencyConflict when the key stands for another request
     * @throws Unavailable         when the first request takes longer than a repeat waits
     */
    public <T> T run(
            KeyedRequest request,
            Supplier<T> first,
            Function<T, Optional<KeptAnswer>> toKeep,
            Function<KeptAnswer, T> again) {
        Instant giveUp = clock.instant().plus(LONGEST_WAIT);
        String owner = ids.next();
        while (true) {
            Instant now = clock.instant();
            switch (keys.claim(request, owner, now, now.plus(LEASE), now.plus(KEPT))) {
                case Claim.First mine -> {
                    return runFirst(request, mine.owner(), first, toKeep);
                }
                case Claim.Answered answered -> {
                    return again.apply(answered.answer());
                }
                case Claim.OtherRequest other -> throw new IdempotencyConflict();
                case Claim.Running running -> waitOn(giveUp);
            }
        }
    }

    private void waitOn(Instant giveUp) {
        if (clock.instant().isAfter(giveUp)) {
            throw new Unavailable(
                    Unavailable.Why.AWAY, "the first request with this Idempotency-Key still runs: try again later");
        }
        pause.pause(STEP);
    }

    private <T> T runFirst(
            KeyedRequest request, String owner, Supplier<T> first, Function<T, Optional<KeptAnswer>> toKeep) {
        boolean kept = false;
        try {
            T answer = first.get();
            Optional<KeptAnswer> keep = toKeep.apply(answer);
            if (keep.isPresent()) {
                kept = true;
                keepQuietly(request, owner, keep.get());
            }
            return answer;
        } finally {
            if (!kept) {
                releaseQuietly(request, owner);
            }
            sweepIfDue();
        }
    }

    /** The work is done: that its answer could not be kept must not make it look undone. */
    private void keepQuietly(KeyedRequest request, String owner, KeptAnswer answer) {
        try {
            keys.keep(request, owner, answer);
        } catch (Unavailable away) {
            LOG.warn("An answer could not be kept under its idempotency key: {}", away.message());
        }
    }

    private void releaseQuietly(KeyedRequest request, String owner) {
        try {
            keys.release(request, owner);
        } catch (Unavailable away) {
            LOG.warn("An idempotency key could not be given back: {}", away.message());
        }
    }

    private void sweepIfDue() {
        Instant now = clock.instant();
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            return;
        }
        try {
            keys.sweep(now);
        } catch (Unavailable away) {
            LOG.warn("Old idempotency keys could not be swept: {}", away.message());
        }
    }
}
