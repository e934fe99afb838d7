package dev.shopkeeper.jobs.task;

import org.jobrunr.jobs.lambdas.JobRequest;

/** Says that it is time to remove old tasks. */
public record SweepTasksJob() implements JobRequest {

    @Override
    public Class<SweepTasksHandler> getJobRequestHandler() {
        return SweepTasksHandler.class;
    }
}
