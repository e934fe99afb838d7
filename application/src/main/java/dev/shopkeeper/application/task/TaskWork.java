package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;

/**
 * One kind of background work. Work is done in slices and may be killed at any moment: {@link #runSlice} must be able
 * to go on from what it has stored, and to be repeated after a crash without doing anything twice.
 */
public interface TaskWork {

    TaskType type();

    /** Whether this work may run for long: such work leaves room for the small. */
    boolean isBulk();

    /**
     * Does a part of the work, until it is done, {@link TaskRun#cancelRequested()}, or {@link TaskRun#shouldYield()}.
     *
     * @throws dev.shopkeeper.domain.failure.Unavailable when something outside is away: the task is tried again
     * @throws dev.shopkeeper.domain.failure.Failure     of another kind: the task has failed, with that message
     */
    SliceOutcome runSlice(TaskRun run);

    /** The task was cancelled before any of it was begun: calls off what goes on without the task. */
    default void cancelledUnbegun(TaskId id) {}
}
