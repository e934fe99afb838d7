package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.housekeeping.Chore;
import java.time.Duration;
import java.time.InstantSource;

/** Lets go of what was shown long ago. */
public final class SweepExposures implements Chore {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Exposures exposures;
    private final InstantSource clock;

    public SweepExposures(Exposures exposures, InstantSource clock) {
        this.exposures = exposures;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "recommendations shown";
    }

    @Override
    public int sweep() {
        return exposures.removeBefore(clock.instant().minus(KEPT));
    }
}
