package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores how a run ended. A run keeps its place until that is done; what cannot be stored now is tried at each beat. */
final class Settlement {

    private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
    private static final int TRIES = 20;

    private final Tasks tasks;
    private final TaskLogs logs;
    private final TaskNode node;
    private final TaskMeter meter;
    private final InstantSource time;

    Settlement(Tasks tasks, TaskLogs logs, TaskNode node, TaskMeter meter, InstantSource time) {
        this.tasks = tasks;
        this.logs = logs;
        this.node = node;
        this.meter = meter;
        this.time = time;
    }

    /** Stores the settlement of a run that has one, and frees its place; never throws. */
    void store(ClaimedTask run) {
        UnaryOperator<Task> change = run.settlement();
        if (change == null) {
            return;
        }
        // Once only: afterwards this node may hold the same task anew.
        synchronized (run) {
            try {
                if (!run.isSettled() && (run.isTaken() || tryToStore(run, change))) {
                    run.markSettled();
                }
            } catch (RuntimeException e) {
                LOG.warn("How task {} went is not stored yet", run.taskId(), e);
            }
            if (run.isSettled()) {
                node.leave(run);
            }
        }
    }

    /** Whether there is nothing left to do: it is stored, or the task is another node's by now. */
    private boolean tryToStore(ClaimedTask run, UnaryOperator<Task> change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<Task> held = tasks.find(run.taskId()).filter(task -> task.isHeldBy(node.id()));
            if (held.isEmpty()) {
                LOG.warn("Task {} is no longer this node's; what it did last is left to the next", run.taskId());
                return true;
            }
            Task settled = change.apply(held.get());
            if (tasks.save(settled)) {
                run.markSettled();
                tell(settled);
                return true;
            }
        }
        return false;
    }

    private void tell(Task settled) {
        meter.settled(settled);
        LOG.info("Task {} ({}) is {}", settled.id(), settled.type(), settled.status());
        if (settled.status() == TaskStatus.RUNNING) {
            return;
        }
        boolean bad = settled.status() == TaskStatus.FAILED;
        String line = settled.status() == TaskStatus.PENDING
                ? "Waits until " + settled.waitingSince() + " to be tried again."
                : "The task is " + settled.status().name().toLowerCase(Locale.ROOT)
                        + (bad ? ": " + settled.error() + "." : ".");
        logs.append(settled.id(), time.instant(), bad ? TaskRun.LogLevel.ERROR : TaskRun.LogLevel.INFO, line);
    }
}
