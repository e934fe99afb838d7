package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Removes audiences that nobody needs: of sends that were never accepted, or have ended. */
public final class SweepAudiences implements Chore {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int AT_ONCE = 1_000;

    private final Sends sends;
    private final Audiences audiences;
    private final InstantSource clock;

    public SweepAudiences(Sends sends, Audiences audiences, InstantSource clock) {
        this.sends = sends;
        this.audiences = audiences;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "audiences of sends";
    }

    @Override
    public int sweep() {
        List<SendId> needless = audiences.keptBefore(clock.instant().minus(KEPT), AT_ONCE).stream()
                .filter(id -> !sends.find(id).map(SweepAudiences::isNeeded).orElse(false))
                .toList();
        needless.forEach(audiences::remove);
        return needless.size();
    }

    private static boolean isNeeded(Send send) {
        return send.laidOut() < send.recipients();
    }
}
