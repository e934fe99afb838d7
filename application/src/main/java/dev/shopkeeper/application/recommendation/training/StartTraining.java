package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Accepts a training; it is carried out as a task of the same id. */
public final class StartTraining {

    /** In the order in which they are trained, the quick ones first, so that there is soon something to serve. */
    public static final List<ModelType> ALL = List.of(
            ModelType.POPULAR,
            ModelType.TRENDING,
            ModelType.ITEM_KNN,
            ModelType.CONTENT,
            ModelType.CLUSTERS,
            ModelType.EASE,
            ModelType.ALS,
            ModelType.BLEND);

    private final TrainingRuns runs;
    private final StartTask tasks;
    private final IdSource ids;
    private final InstantSource clock;

    public StartTraining(TrainingRuns runs, StartTask tasks, IdSource ids, InstantSource clock) {
        this.runs = runs;
        this.tasks = tasks;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Accepts what somebody asked for.
     *
     * @param types what to train; all when empty
     * @throws dev.shopkeeper.domain.failure.InvalidInput for parameters that do not exist or are out of range
     */
    public TrainingRun start(
            List<ModelType> types, Map<String, ? extends Number> parameters, boolean force, Caller caller) {
        return start(new TrainingId(ids.next()), types, parameters, force, Task.ownerOf(caller));
    }

    /** The system's own; the same id twice is one training. */
    TrainingRun startOwn(TrainingId id, List<ModelType> types) {
        return runs.find(id).orElseGet(() -> start(id, types, Map.of(), false, null));
    }

    /** A new training of the system's own. */
    public TrainingRun startOwn() {
        return start(new TrainingId(ids.next()), ALL, Map.of(), false, null);
    }

    private TrainingRun start(
            TrainingId id,
            List<ModelType> types,
            Map<String, ? extends Number> parameters,
            boolean force,
            @Nullable String owner) {
        List<ModelType> wanted = types.isEmpty() ? ALL : types;
        wanted.forEach(type -> ModelOptions.parse(type, parameters));
        Map<String, Double> given = new HashMap<>();
        parameters.forEach((name, value) -> given.put(name, value.doubleValue()));
        TrainingRun run = TrainingRun.asked(
                id, wanted, given, force, owner, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        runs.save(run);
        tasks.start(new TaskId(id.value()), TrainModels.TYPE, owner);
        return run;
    }
}
