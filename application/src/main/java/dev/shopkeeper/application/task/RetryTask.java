package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Tries a failed task again, from where it stopped. */
public final class RetryTask {

    private final TaskChanges changes;
    private final TaskLogs logs;
    private final BackgroundTasks background;
    private final InstantSource time;

    public RetryTask(Tasks tasks, TaskLogs logs, BackgroundTasks background, InstantSource time) {
        this.changes = new TaskChanges(tasks);
        this.logs = logs;
        this.background = background;
        this.time = time;
    }

    /**
     * Puts it back into the queue.
     *
     * @throws dev.shopkeeper.domain.task.UnknownTask      when there is none
     * @throws dev.shopkeeper.domain.task.TaskNotRetryable when it has not failed
     */
    public Task retry(TaskId id) {
        Task again = changes.change(id, task -> task.retried(time.instant().truncatedTo(ChronoUnit.MILLIS)));
        logs.append(id, time.instant(), TaskRun.LogLevel.INFO, "Tried again by hand.");
        background.announce(id);
        return again;
    }
}
