package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.domain.recommendation.TrainingId;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for the end of a training, but not for long. */
public final class AwaitTraining {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final TrainingQueries queries;

    public AwaitTraining(TrainingQueries queries) {
        this.queries = queries;
    }

    /** How the training stands when it is over, or when there was no more time to wait. */
    public TrainingQueries.Progress end(TrainingId id, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        TrainingQueries.Progress progress = queries.get(id);
        while (!progress.isOver() && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return progress;
            }
            progress = queries.get(id);
        }
        return progress;
    }
}
