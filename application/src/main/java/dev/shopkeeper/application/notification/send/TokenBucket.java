package dev.shopkeeper.application.notification.send;

import org.jspecify.annotations.Nullable;

/** Lets so many through a second, evenly; what was not used is saved for one second at most. */
final class TokenBucket {

    private static final long SECOND = 1_000_000_000L;

    private final long nanosEach;
    private long nextFree;

    private TokenBucket(double perSecond, long now) {
        this.nanosEach = Math.max(1, (long) (SECOND / perSecond));
        this.nextFree = now;
    }

    static @Nullable TokenBucket of(@Nullable Double perSecond, long now) {
        return perSecond == null ? null : new TokenBucket(perSecond, now);
    }

    /** Takes a place; gives the nanoseconds until it may be used. */
    synchronized long take(long now) {
        // a rate of less than one a second saves nothing: it would be two at once
        long saved = nanosEach >= SECOND ? 0 : SECOND / 4;
        nextFree = Math.max(nextFree, now - saved);
        long at = nextFree;
        nextFree += nanosEach;
        return Math.max(0, at - now);
    }
}
