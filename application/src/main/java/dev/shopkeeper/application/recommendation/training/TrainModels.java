package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.recommendation.Recommenders;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.TaskRun.LogLevel;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.domain.recommendation.ModelOutcome;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import dev.shopkeeper.domain.recommendation.TrainingTooLarge;
import dev.shopkeeper.domain.recommendation.UnknownTraining;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Carries out a run of training, model after model. */
public final class TrainModels implements TaskWork {

    public static final TaskType TYPE = new TaskType("model_training");

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final TrainingRuns runs;
    private final TrainingTurn turn;
    private final CollectFacts facts;
    private final TrainOneModel models;
    private final InstantSource clock;

    public TrainModels(
            TrainingRuns runs,
            TrainingTurn turn,
            CollectFacts facts,
            ModelSnapshots snapshots,
            Recommenders recommenders,
            TrainingLimits limits,
            InstantSource clock) {
        this.runs = runs;
        this.turn = turn;
        this.facts = facts;
        this.models = new TrainOneModel(snapshots, recommenders, limits, clock);
        this.clock = clock;
    }

    @Override
    public TaskType type() {
        return TYPE;
    }

    @Override
    public boolean isBulk() {
        return true;
    }

    @Override
    public SliceOutcome runSlice(TaskRun run) {
        TrainingRun current = runs.find(new TrainingId(run.taskId().value())).orElseThrow(UnknownTraining::new);
        if (run.cancelRequested()) {
            return new SliceOutcome.Cancelled(result(current));
        }
        if (!turn.isTurnOf(run.taskId())) {
            return new SliceOutcome.Later(BETWEEN_LOOKS);
        }
        try {
            return new SliceOutcome.Completed(result(train(current, run)));
        } catch (CancellationException stopped) {
            return new SliceOutcome.More();
        }
    }

    private TrainingRun train(TrainingRun asked, TaskRun run) {
        CollectFacts.Facts found = facts.collect(() -> run.cancelRequested() || run.mustStop());
        TrainingRun current = asked.started(found.trainedOn(), clock.instant());
        runs.save(current);
        run.log(
                LogLevel.INFO,
                "%d customers, %d products, %d interactions"
                        .formatted(
                                found.data().users().size(),
                                found.data().items().size(),
                                found.used()));
        HeldOut held = HeldOut.of(found);
        List<ModelType> left = current.left();
        for (int i = 0; i < left.size(); i++) {
            ShareOfRun share = new ShareOfRun(
                    run,
                    current.types().size() - left.size() + i,
                    current.types().size());
            ModelOutcome outcome = trainOne(left.get(i), current, found, held, share);
            current = current.with(outcome);
            runs.save(current);
            run.log(LogLevel.INFO, outcome.type().wireName() + ": " + outcome.reason());
        }
        current = current.finished(clock.instant());
        runs.save(current);
        return current;
    }

    /** One model that does not fit into memory does not keep the others from being trained. */
    private ModelOutcome trainOne(
            ModelType type, TrainingRun current, CollectFacts.Facts found, HeldOut held, ShareOfRun share) {
        long start = clock.millis();
        try {
            return models.train(type, current, found, held, share);
        } catch (TrainingTooLarge tooLarge) {
            if (current.types().size() == 1) {
                throw tooLarge;
            }
            return ModelOutcome.notFitted(type, tooLarge.message(), (clock.millis() - start) / 1_000.0);
        }
    }

    private static Map<String, Object> result(TrainingRun run) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("training_id", run.id().value());
        result.put("published", run.publishedAny());
        Map<String, Object> models = new HashMap<>();
        for (ModelOutcome outcome : run.outcomes()) {
            models.put(
                    outcome.type().wireName(),
                    outcome.published() ? "published" : "not published: " + outcome.reason());
        }
        result.put("models", models);
        return result;
    }
}
