package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of training for as long as a test runs. */
public final class InMemoryTrainingRuns implements TrainingRuns {

    private final Map<TrainingId, TrainingRun> runs = new HashMap<>();

    @Override
    public synchronized void save(TrainingRun run) {
        runs.put(run.id(), run);
    }

    @Override
    public synchronized Optional<TrainingRun> find(TrainingId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<TrainingRun> latest(int limit) {
        return runs.values().stream()
                .sorted(Comparator.comparing(TrainingRun::askedAt)
                        .thenComparing(run -> run.id().value())
                        .reversed())
                .limit(limit)
                .toList();
    }
}
