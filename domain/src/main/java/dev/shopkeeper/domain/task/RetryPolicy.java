package dev.shopkeeper.domain.task;

import java.time.Duration;

/**
 * How often and how patiently a task is tried again when something outside is away.
 *
 * @param tries       how many tries in a row may end that way before the task has failed
 * @param firstDelay  the wait before the second try; it doubles with each further one
 * @param maxDelay    no wait is longer
 * @param maxAttempts how often a task may be begun at all, so that one that brings its node down is given up
 */
public record RetryPolicy(int tries, Duration firstDelay, Duration maxDelay, int maxAttempts) {

    public static final RetryPolicy DEFAULT = new RetryPolicy(6, Duration.ofSeconds(2), Duration.ofMinutes(5), 100);

    public RetryPolicy {
        if (tries < 1 || maxAttempts < 1) {
            throw new IllegalArgumentException("at least one try is needed");
        }
        if (firstDelay.isNegative() || maxDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("the longest wait is at least the first");
        }
    }

    /** Whether another try may follow this many in a row that did not work. */
    public boolean allowsAnother(int setbacks) {
        return setbacks < tries;
    }

    /** The wait after this many tries in a row that did not work. */
    public Duration delayAfter(int setbacks) {
        int doublings = Math.min(Math.max(setbacks - 1, 0), 30);
        Duration delay = firstDelay.multipliedBy(1L << doublings);
        return delay.compareTo(maxDelay) > 0 ? maxDelay : delay;
    }
}
