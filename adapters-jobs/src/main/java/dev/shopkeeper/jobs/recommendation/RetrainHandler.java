package dev.shopkeeper.jobs.recommendation;

import dev.shopkeeper.application.recommendation.training.StartTraining;
import jakarta.inject.Singleton;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;

/** Starts a training of all models. Public, because JobRunr finds it by name. */
@Singleton
public final class RetrainHandler implements JobRequestHandler<RetrainJob> {

    private final StartTraining start;

    RetrainHandler(StartTraining start) {
        this.start = start;
    }

    @Override
    @Job(name = "retrain", retries = 2)
    public void run(RetrainJob job) {
        start.startOwn();
    }
}
