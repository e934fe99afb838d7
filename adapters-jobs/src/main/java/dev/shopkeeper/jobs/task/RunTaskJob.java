package dev.shopkeeper.jobs.task;

import org.jobrunr.jobs.lambdas.JobRequest;

/** Says that a task waits. */
public record RunTaskJob(String taskId) implements JobRequest {

    @Override
    public Class<RunTaskHandler> getJobRequestHandler() {
        return RunTaskHandler.class;
    }
}
