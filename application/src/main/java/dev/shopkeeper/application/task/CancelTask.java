package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.UnknownTask;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Asks a task to stop at its next safe point; what was done stays. */
public final class CancelTask {

    private final TaskChanges changes;
    private final TaskLogs logs;
    private final TaskWorks works;
    private final BackgroundTasks background;
    private final InstantSource time;

    public CancelTask(Tasks tasks, TaskLogs logs, TaskWorks works, BackgroundTasks background, InstantSource time) {
        this.changes = new TaskChanges(tasks);
        this.logs = logs;
        this.works = works;
        this.background = background;
        this.time = time;
    }

    /**
     * One that was never begun ends at once; the work of any other is told within a second.
     *
     * @throws UnknownTask                                   when there is none, or it is not the caller's
     * @throws dev.shopkeeper.domain.task.TaskNotCancellable when it has ended
     */
    public Task cancel(TaskId id, Caller caller) {
        Task asked = changes.change(id, task -> {
            if (!task.isVisibleTo(caller)) {
                throw new UnknownTask();
            }
            return task.cancelRequested(time.instant().truncatedTo(ChronoUnit.MILLIS));
        });
        logs.append(id, time.instant(), TaskRun.LogLevel.INFO, "Asked to cancel.");
        if (asked.status().isEnd()) {
            works.find(asked.type()).ifPresent(work -> work.cancelledUnbegun(id));
        }
        if (asked.waitingSince() != null) {
            background.announce(id);
        }
        return asked;
    }
}
