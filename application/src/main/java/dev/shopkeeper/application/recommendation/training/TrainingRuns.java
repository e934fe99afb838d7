package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import java.util.List;
import java.util.Optional;

/** All runs of training. */
public interface TrainingRuns {

    /** Stores a run; one with the same id is replaced. */
    void save(TrainingRun run);

    Optional<TrainingRun> find(TrainingId id);

    /** The newest first, by when they were asked for. */
    List<TrainingRun> latest(int limit);
}
