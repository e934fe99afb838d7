package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.task.TaskFilter;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.util.Comparator;
import java.util.List;

/**
 * One training at a time: of those that have begun, the oldest goes first. Should two nodes ever disagree for a moment,
 * both train, and the version that is activated first makes the other's activation fail.
 */
public final class TrainingTurn {

    private static final int MANY = 100;

    private final Tasks tasks;

    public TrainingTurn(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Whether a training that runs may go on. */
    boolean isTurnOf(TaskId id) {
        return with(TaskStatus.RUNNING).stream()
                .min(Comparator.comparing(Task::createdAt)
                        .thenComparing(task -> task.id().value()))
                .map(first -> first.id().equals(id))
                .orElse(true);
    }

    /** Whether any training waits or runs. */
    boolean isTaken() {
        return !with(TaskStatus.RUNNING).isEmpty() || !with(TaskStatus.PENDING).isEmpty();
    }

    private List<Task> with(TaskStatus status) {
        return tasks.page(
                        new TaskFilter(status, TrainModels.TYPE, null, null, null),
                        new PageRequest(1, MANY, null, PageRequest.Sort.parse("created_at")))
                .items();
    }
}
