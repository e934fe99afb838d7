package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What tasks told about themselves. Lines of one task are numbered from 1 without gaps, whoever appends them. */
public interface TaskLogs {

    /** At least this many of a task's newest lines are kept; older ones may go. */
    int KEPT = 1_000;

    /** Appends a line and gives its number. */
    long append(TaskId task, Instant at, TaskRun.LogLevel level, String message);

    /** The newest lines, oldest first. */
    List<TaskLogLine> last(TaskId task, int limit);

    /** Lines with a greater number, oldest first. */
    List<TaskLogLine> after(TaskId task, long number, int limit);

    void remove(Collection<TaskId> tasks);
}
