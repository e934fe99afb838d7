package dev.shopkeeper.domain.notification.send;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How patiently an e-mail is tried again that the mail server puts off.
 *
 * @param first       the wait before the second try, at most; it doubles with each further one
 * @param longest     no wait is longer
 * @param giveUpAfter how long after the first try there is no further one
 */
public record BackOff(Duration first, Duration longest, Duration giveUpAfter) {

    public static final BackOff DEFAULT =
            new BackOff(Duration.ofSeconds(3), Duration.ofMinutes(15), Duration.ofHours(24));

    private static final int MAX_DOUBLINGS = 20;

    public BackOff {
        if (first.toMillis() < 1 || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the longest wait is at least the first");
        }
    }

    /**
     * When to try again, between half and all of the wait so that those put off together come back apart; empty when
     * there is no point any more.
     *
     * @param attempts   how many there were
     * @param firstTried when the first was
     * @param chance     from 0 to 1
     */
    public Optional<Instant> next(int attempts, Instant firstTried, Instant now, double chance) {
        int doublings = Math.clamp(attempts - 1, 0, MAX_DOUBLINGS);
        long whole = Math.min(first.toMillis() << doublings, longest.toMillis());
        long wait = Math.max(1, Math.round(whole * (0.5 + 0.5 * Math.clamp(chance, 0, 1))));
        Instant at = now.plusMillis(wait);
        return at.isAfter(firstTried.plus(giveUpAfter)) ? Optional.empty() : Optional.of(at);
    }
}
