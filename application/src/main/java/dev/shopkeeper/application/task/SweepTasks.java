package dev.shopkeeper.application.task;

import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Removes tasks that ended long ago, and what they told. */
public final class SweepTasks implements Chore {

    private static final int AT_ONCE = 500;

    private final Tasks tasks;
    private final TaskLogs logs;
    private final InstantSource time;
    private final TaskLimits limits;

    public SweepTasks(Tasks tasks, TaskLogs logs, InstantSource time, TaskLimits limits) {
        this.tasks = tasks;
        this.logs = logs;
        this.time = time;
        this.limits = limits;
    }

    @Override
    public String subject() {
        return "old tasks";
    }

    @Override
    public int sweep() {
        Instant then = time.instant().minus(limits.retention());
        int removed = 0;
        List<TaskId> old = tasks.endedBefore(then, AT_ONCE);
        while (!old.isEmpty()) {
            logs.remove(old);
            tasks.remove(old);
            removed += old.size();
            old = tasks.endedBefore(then, AT_ONCE);
        }
        return removed;
    }
}
