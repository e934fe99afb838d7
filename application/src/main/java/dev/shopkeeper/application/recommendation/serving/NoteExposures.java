package dev.shopkeeper.application.recommendation.serving;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what was shown without keeping anybody waiting: many are written together, shortly after. A node that is killed
 * loses the last half second of its notes, and one that cannot write keeps {@value #WAITING} at most.
 */
public final class NoteExposures {

    private static final Logger LOG = LoggerFactory.getLogger(NoteExposures.class);
    private static final int WAITING = 20_000;
    private static final int TOGETHER = 1_000;

    private final Exposures exposures;
    private final ArrayBlockingQueue<Exposure> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong lost = new AtomicLong();

    public NoteExposures(Exposures exposures) {
        this.exposures = exposures;
    }

    void note(Exposure exposure) {
        if (!waiting.offer(exposure)) {
            lost.incrementAndGet();
        }
    }

    /** Writes what waits. What could not be written waits on. */
    public synchronized void flush() {
        long missing = lost.getAndSet(0);
        if (missing > 0) {
            LOG.warn("{} exposures were not noted: they came faster than they can be written", missing);
        }
        List<Exposure> batch = new ArrayList<>();
        while (waiting.drainTo(batch, TOGETHER) > 0) {
            try {
                exposures.append(batch);
            } catch (RuntimeException e) {
                batch.forEach(this::note);
                throw e;
            }
            batch.clear();
        }
    }
}
