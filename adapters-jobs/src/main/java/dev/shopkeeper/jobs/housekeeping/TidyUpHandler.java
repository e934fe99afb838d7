package dev.shopkeeper.jobs.housekeeping;

import dev.shopkeeper.application.housekeeping.Chore;
import jakarta.inject.Singleton;
import java.util.List;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does every chore; one that fails does not keep the others from being done. Public, because JobRunr finds it by name. */
@Singleton
public final class TidyUpHandler implements JobRequestHandler<TidyUpJob> {

    private static final Logger LOG = LoggerFactory.getLogger(TidyUpHandler.class);

    private final List<Chore> chores;

    TidyUpHandler(List<Chore> chores) {
        this.chores = chores;
    }

    @Override
    @Job(name = "tidy up", retries = 2)
    public void run(TidyUpJob job) {
        int failed = 0;
        for (Chore chore : chores) {
            try {
                LOG.info("Let go of {} {}", chore.sweep(), chore.subject());
            } catch (RuntimeException e) {
                LOG.warn("Could not let go of {}", chore.subject(), e);
                failed++;
            }
        }
        if (failed > 0) {
            throw new IllegalStateException(failed + " chores could not be done");
        }
    }
}
