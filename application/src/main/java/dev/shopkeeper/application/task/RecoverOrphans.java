package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.RetryPolicy;
import dev.shopkeeper.domain.task.Task;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts tasks back into the queue whose node has gone without giving them back. Any node may do it at any time. */
public final class RecoverOrphans {

    private static final Logger LOG = LoggerFactory.getLogger(RecoverOrphans.class);
    private static final int AT_ONCE = 100;

    private final Tasks tasks;
    private final TaskLogs logs;
    private final InstantSource time;
    private final RetryPolicy policy;

    public RecoverOrphans(Tasks tasks, TaskLogs logs, InstantSource time, TaskLimits limits) {
        this.tasks = tasks;
        this.logs = logs;
        this.time = time;
        this.policy = limits.retries();
    }

    /** Gives the number of tasks it put back, or ended because they were interrupted too often. */
    public int recover() {
        Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
        int recovered = 0;
        for (Task orphan : tasks.orphans(now, AT_ONCE)) {
            Task next = orphan.orphaned(now, policy);
            if (tasks.save(next)) {
                recovered++;
                LOG.warn("Task {} lost its node; it is now {}", next.id(), next.status());
                logs.append(next.id(), now, TaskRun.LogLevel.WARNING, "Its node has gone; another one takes over.");
            }
        }
        return recovered;
    }
}
