package dev.shopkeeper.jobs.schedule;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/**
 * A step that is done again and again until it is ended. What goes wrong is told, once for each row of failures, and tried
 * again at the next turn.
 */
public final class Repetition implements Runnable {

    private final Runnable step;
    private final Duration pause;
    private final Logger log;
    private final String complaint;
    private final Semaphore knocks = new Semaphore(0);
    private volatile boolean ended;

    /**
     * A step and its rhythm.
     *
     * @param complaint what is logged when the step fails after it had worked
     */
    public Repetition(Runnable step, Duration pause, Logger log, String complaint) {
        this.step = step;
        this.pause = pause;
        this.log = log;
        this.complaint = complaint;
    }

    @Override
    public void run() {
        boolean failed = false;
        while (!ended) {
            try {
                step.run();
                failed = false;
            } catch (RuntimeException e) {
                if (!failed) {
                    log.warn(complaint, e);
                }
                failed = true;
            }
            try {
                if (knocks.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    knocks.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** The next turn comes now. */
    public void knock() {
        knocks.release();
    }

    /** No more turns after the one under way. */
    public void end() {
        ended = true;
        knock();
    }
}
