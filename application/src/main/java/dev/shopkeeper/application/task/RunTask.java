package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.RetryPolicy;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims tasks for this node and does their work, slice by slice, until they end or make room. */
public final class RunTask {

    private static final Logger LOG = LoggerFactory.getLogger(RunTask.class);
    private static final int CANDIDATES = 16;
    private static final int PATIENCE = 2;
    private static final String BUG = "it failed unexpectedly; the server's log tells more";

    private final Tasks tasks;
    private final TaskLogs logs;
    private final TaskNode node;
    private final InstantSource time;
    private final Settlement settlement;

    public RunTask(Tasks tasks, TaskLogs logs, TaskNode node, TaskMeter meter, InstantSource time) {
        this.tasks = tasks;
        this.logs = logs;
        this.node = node;
        this.time = time;
        this.settlement = new Settlement(tasks, logs, node, meter, time);
    }

    /** The longest waiting task for which this node has a place, if there is one; it must be {@link #run} then. */
    public Optional<ClaimedTask> claimNext() {
        Set<TaskType> welcome = node.welcome();
        if (welcome.isEmpty()) {
            return Optional.empty();
        }
        List<Task> waiting = tasks.claimable(welcome, now(), CANDIDATES);
        return waiting.stream().flatMap(task -> claim(task).stream()).findFirst();
    }

    /** This very task, if it waits and there is a place for it; it must be {@link #run} then. */
    public Optional<ClaimedTask> claim(TaskId id) {
        return tasks.find(id).filter(task -> task.isClaimable(now())).flatMap(this::claim);
    }

    private Optional<ClaimedTask> claim(Task waiting) {
        Optional<TaskWork> work = node.works().find(waiting.type());
        if (work.isEmpty()) {
            return Optional.empty();
        }
        Task claimed = waiting.claimed(node.id(), now(), node.limits().lease());
        ClaimedTask run = new ClaimedTask(node, work.get(), claimed, logs, time);
        if (!node.enter(run)) {
            return Optional.empty();
        }
        boolean ours = false;
        try {
            ours = tasks.save(claimed);
            if (ours) {
                run.markHeld();
            }
        } finally {
            if (!ours) {
                node.leave(run);
            }
        }
        return ours ? Optional.of(run) : Optional.empty();
    }

    /** Works on it until it ends, makes room, or is lost to another node. */
    public void run(ClaimedTask run) {
        LOG.info("Task {} ({}) runs", run.taskId(), run.work().type());
        run.settle(work(run));
        settlement.store(run);
    }

    /** Does slices, and decides how the task goes on from there. */
    private UnaryOperator<Task> work(ClaimedTask run) {
        NodeId here = node.id();
        RetryPolicy policy = node.limits().retries();
        try {
            return slices(run);
        } catch (Unavailable e) {
            run.log(TaskRun.LogLevel.WARNING, e.message());
            return task -> task.setBack(here, run.reached(), e.message(), now(), policy);
        } catch (Failure e) {
            return task -> task.failed(here, run.reached(), e.message(), now());
        } catch (RuntimeException | Error e) {
            LOG.error("Task {} ({}) failed", run.taskId(), run.work().type(), e);
            if (node.isStopping()) {
                // What it needed was closed beneath it: another node goes on from what is stored.
                return task -> task.yielded(here, run.reached(), now());
            }
            return task -> task.failed(here, run.reached(), BUG, now());
        }
    }

    private UnaryOperator<Task> slices(ClaimedTask run) {
        NodeId here = node.id();
        int deaf = 0;
        while (true) {
            boolean toldToCancel = run.cancelRequested();
            SliceOutcome outcome = run.work().runSlice(run);
            switch (outcome) {
                case SliceOutcome.Completed(Map<String, Object> result) -> {
                    return task -> task.completed(here, result, now());
                }
                case SliceOutcome.Cancelled(Map<String, Object> result) -> {
                    return task -> task.stopped(here, run.reached(), result, now());
                }
                case SliceOutcome.Later(Duration pause) -> {
                    return task -> task.yielded(here, run.reached(), now().plus(pause));
                }
                case SliceOutcome.More() -> {
                    deaf = toldToCancel ? deaf + 1 : 0;
                    if (deaf > PATIENCE) {
                        return task -> task.stopped(here, run.reached(), Map.of(), now());
                    }
                    if (run.shouldYield()) {
                        return task -> task.yielded(here, run.reached(), now());
                    }
                }
            }
        }
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
