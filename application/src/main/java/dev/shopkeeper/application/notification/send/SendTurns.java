package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.notification.send.Send;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps large sends from holding up small ones: a node works on a few of them at a time, and each makes room after a
 * while when another waits. Small ones never wait here.
 */
final class SendTurns {

    /** Whoever was turned away asks again within this time. */
    static final Duration PAUSE = Duration.ofMillis(500);

    private final SendLimits limits;
    private final InstantSource clock;
    private final Semaphore places;
    private volatile @Nullable Instant turnedAway;

    SendTurns(SendLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.places = new Semaphore(limits.largeAtOnce());
    }

    boolean enter(Send send) {
        if (!isLarge(send) || places.tryAcquire()) {
            return true;
        }
        turnedAway = clock.instant();
        return false;
    }

    void leave(Send send) {
        if (isLarge(send)) {
            places.release();
        }
    }

    /** Whether one that entered then is to make room. */
    boolean isOver(Send send, Instant entered) {
        Instant away = turnedAway;
        Instant now = clock.instant();
        return isLarge(send)
                && away != null
                && now.isAfter(entered.plus(limits.turn()))
                && now.isBefore(away.plus(PAUSE.multipliedBy(3)));
    }

    private boolean isLarge(Send send) {
        return send.recipients() >= limits.largeFrom();
    }
}
