package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The heartbeat of a node, to be called about twice a second whatever the works do: it renews leases, stores progress,
 * brings requests to cancel, and asks bulk work to make room.
 */
public final class KeepLeases {

    /** A task that waits shorter than this may still find a place on another node. */
    private static final Duration CHANCE = Duration.ofMillis(1_500);

    private final Tasks tasks;
    private final TaskNode node;
    private final InstantSource time;
    private final Settlement settlement;

    public KeepLeases(Tasks tasks, TaskLogs logs, TaskNode node, TaskMeter meter, InstantSource time) {
        this.tasks = tasks;
        this.node = node;
        this.time = time;
        this.settlement = new Settlement(tasks, logs, node, meter, time);
    }

    public void beat() {
        List<ClaimedTask> running =
                node.running().stream().filter(ClaimedTask::isHeld).toList();
        if (running.isEmpty()) {
            return;
        }
        Map<TaskId, Task> stored = tasks
                .findAll(running.stream().map(ClaimedTask::taskId).toList())
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        running.forEach(run -> keep(run, stored.get(run.taskId())));
        makeRoom(running);
    }

    private void keep(ClaimedTask run, @Nullable Task stored) {
        if (stored == null || !stored.isHeldBy(node.id())) {
            run.lose();
            settlement.store(run);
            return;
        }
        if (stored.cancelRequested()) {
            run.askToCancel();
        }
        if (run.settlement() != null) {
            settlement.store(run);
            return;
        }
        Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
        if (run.needsRenewal(now)) {
            Task renewed =
                    stored.renewed(node.id(), run.reached(), now, node.limits().lease());
            if (tasks.save(renewed)) {
                run.leaseStored(renewed);
            }
        }
    }

    private void makeRoom(List<ClaimedTask> running) {
        Instant now = time.instant();
        List<ClaimedTask> settled = running.stream()
                .filter(ClaimedTask::isBulk)
                .filter(run -> !run.claimedAt().plus(node.limits().bulkTurn()).isAfter(now))
                .sorted(Comparator.comparing(ClaimedTask::claimedAt))
                .toList();
        if (settled.isEmpty() || !node.isFullOfBulk()) {
            return;
        }
        int waiting = tasks.claimable(node.works().bulk(), now.minus(CHANCE), settled.size())
                .size();
        settled.stream().limit(waiting).forEach(ClaimedTask::askForRoom);
    }
}
