package dev.shopkeeper.jobs.housekeeping;

import org.jobrunr.jobs.lambdas.JobRequest;

/** Says that it is time to tidy up. */
public record TidyUpJob() implements JobRequest {

    @Override
    public Class<TidyUpHandler> getJobRequestHandler() {
        return TidyUpHandler.class;
    }
}
