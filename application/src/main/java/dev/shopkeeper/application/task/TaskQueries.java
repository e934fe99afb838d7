package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.UnknownTask;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What can be asked about tasks: an admin sees all, others their own. */
public final class TaskQueries {

    /** How many log lines are shown. */
    public static final int SHOWN_LINES = 200;

    private final Tasks tasks;
    private final TaskLogs logs;
    private final InstantSource time;

    public TaskQueries(Tasks tasks, TaskLogs logs, InstantSource time) {
        this.tasks = tasks;
        this.logs = logs;
        this.time = time;
    }

    /**
     * The task, if the caller may see it.
     *
     * @throws UnknownTask when there is none, or it is not the caller's
     */
    public Task get(TaskId id, Caller caller) {
        return tasks.find(id).filter(task -> task.isVisibleTo(caller)).orElseThrow(UnknownTask::new);
    }

    /** For the features whose work it is; they decide who may see it. */
    public Optional<Task> find(TaskId id) {
        return tasks.find(id);
    }

    public Page<Task> page(TaskFilter filter, PageRequest request, Caller caller) {
        return tasks.page(caller.isAdmin() ? filter : filter.ownedBy(Task.ownerOf(caller)), request);
    }

    public List<TaskLogLine> lastLines(TaskId id) {
        return logs.last(id, SHOWN_LINES);
    }

    public List<TaskLogLine> linesAfter(TaskId id, long number) {
        return logs.after(id, number, SHOWN_LINES);
    }

    public TaskStats stats() {
        return tasks.stats(time.instant());
    }
}
