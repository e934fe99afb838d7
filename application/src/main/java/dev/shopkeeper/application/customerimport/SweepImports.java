package dev.shopkeeper.application.customerimport;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets go of what imports leave behind: refused records after seven days, and files nobody came back for. */
public final class SweepImports {

    private static final Duration KEPT = Duration.ofDays(7);

    private final RejectedRows rejects;
    private final UploadedFiles files;
    private final InstantSource clock;

    public SweepImports(RejectedRows rejects, UploadedFiles files, InstantSource clock) {
        this.rejects = rejects;
        this.files = files;
        this.clock = clock;
    }

    public void sweep() {
        Instant before = clock.instant().minus(KEPT);
        rejects.removeBefore(before);
        files.removeBefore(before);
    }
}
