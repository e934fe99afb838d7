package dev.shopkeeper.jobs.task;

import dev.shopkeeper.application.task.SweepTasks;
import jakarta.inject.Singleton;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes old tasks. Public, because JobRunr finds it by its name. */
@Singleton
public final class SweepTasksHandler implements JobRequestHandler<SweepTasksJob> {

    private static final Logger LOG = LoggerFactory.getLogger(SweepTasksHandler.class);

    private final SweepTasks sweepTasks;

    SweepTasksHandler(SweepTasks sweepTasks) {
        this.sweepTasks = sweepTasks;
    }

    @Override
    @Job(name = "sweep tasks", retries = 2)
    public void run(SweepTasksJob job) {
        int removed = sweepTasks.sweep();
        LOG.info("Removed {} old tasks", removed);
    }
}
