package dev.shopkeeper.application.limit;

import dev.shopkeeper.domain.failure.LimitReached;
import java.time.Duration;

/**
 * Where somebody stands against a limit.
 *
 * @param allowed   whether this one was within the limit
 * @param limit     how many the window allows
 * @param remaining how many more it allows now
 * @param resetsIn  when the window ends and all are allowed again
 */
public record Standing(boolean allowed, int limit, int remaining, Duration resetsIn) {

    /** Where one stands after so many in this window. */
    public static Standing after(long taken, RateLimit limit, Duration resetsIn) {
        int remaining = (int) Math.max(0, limit.count() - taken);
        return new Standing(taken <= limit.count(), limit.count(), remaining, resetsIn);
    }

    /**
     * Goes on only within the limit.
     *
     * @throws LimitReached with the time to wait
     */
    public void orRefuse(String message) {
        if (!allowed) {
            throw LimitReached.tooOften(message, resetsIn);
        }
    }
}
