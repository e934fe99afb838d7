package dev.shopkeeper.application.limit;

import java.time.Duration;

/**
 * So many in such a time.
 *
 * @param count    how many are allowed within the window, 1 or more
 * @param window   how long the window is, from the first one counted
 * @param whenAway what to do when the counter shared by the nodes is away
 */
public record RateLimit(int count, Duration window, WhenAway whenAway) {

    /** What a limit does without its shared counter. */
    public enum WhenAway {
        LET_PASS,
        COUNT_HERE
    }

    public RateLimit {
        if (count < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException("a limit allows at least one in at least a millisecond");
        }
    }

    /** A limit for ordinary traffic. */
    public static RateLimit perMinute(int count) {
        return new RateLimit(count, Duration.ofMinutes(1), WhenAway.LET_PASS);
    }

    /** The same limit, for what must never go uncounted. */
    public RateLimit neverOpen() {
        return new RateLimit(count, window, WhenAway.COUNT_HERE);
    }
}
