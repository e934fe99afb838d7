package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.domain.recommendation.TrainingId;
import dev.shopkeeper.domain.recommendation.TrainingRun;
import dev.shopkeeper.domain.recommendation.UnknownTraining;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be asked about trainings and models. */
public final class TrainingQueries {

    public static final int MOST_RUNS = 100;

    private final TrainingRuns runs;
    private final ModelSnapshots snapshots;
    private final Tasks tasks;

    public TrainingQueries(TrainingRuns runs, ModelSnapshots snapshots, Tasks tasks) {
        this.runs = runs;
        this.snapshots = snapshots;
        this.tasks = tasks;
    }

    /** A run and how its task stands; a task that is long over may be gone. */
    public record Progress(TrainingRun run, @Nullable Task task) {

        /** Whether nothing more will come of it. */
        public boolean isOver() {
            return task == null || task.status().isEnd();
        }
    }

    /** A kept version, and whether it serves. */
    public record Kept(ModelVersion version, boolean active) {}

    public Progress get(TrainingId id) {
        TrainingRun run = runs.find(id).orElseThrow(UnknownTraining::new);
        return new Progress(run, tasks.find(new TaskId(id.value())).orElse(null));
    }

    /** The newest runs first. */
    public List<Progress> latest(int limit) {
        List<TrainingRun> found = runs.latest(Math.min(limit, MOST_RUNS));
        Map<TaskId, Task> byId =
                tasks
                        .findAll(found.stream()
                                .map(run -> new TaskId(run.id().value()))
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Task::id, Function.identity()));
        return found.stream()
                .map(run -> new Progress(run, byId.get(new TaskId(run.id().value()))))
                .toList();
    }

    /** The newest versions first. */
    public List<Kept> versions(@Nullable ModelType type, int limit) {
        Map<ModelType, Long> active = snapshots.active();
        return snapshots.versions(type, limit).stream()
                .map(version -> new Kept(version, isActive(version, active)))
                .toList();
    }

    /** The versions that serve, in the order of their types. */
    public List<Kept> serving() {
        return snapshots.active().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> snapshots.find(each.getKey(), each.getValue()).stream())
                .map(version -> new Kept(version, true))
                .toList();
    }

    private static boolean isActive(ModelVersion version, Map<ModelType, Long> active) {
        Long serving = active.get(version.type());
        return serving != null && serving == version.version();
    }
}
