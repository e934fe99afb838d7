package dev.shopkeeper.jobs.recommendation;

import org.jobrunr.jobs.lambdas.JobRequest;

/** Says that it is time to train anew. */
public record RetrainJob() implements JobRequest {

    @Override
    public Class<RetrainHandler> getJobRequestHandler() {
        return RetrainHandler.class;
    }
}
