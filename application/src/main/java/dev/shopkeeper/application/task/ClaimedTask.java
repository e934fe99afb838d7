package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.Lease;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A task that this node holds and works on. */
public final class ClaimedTask implements TaskRun {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimedTask.class);
    private static final int LONGEST_MESSAGE = 1_000;

    private final TaskNode node;
    private final TaskWork work;
    private final TaskId id;
    private final TaskLogs logs;
    private final InstantSource time;
    private final Instant claimedAt;
    private final AtomicInteger progress;
    private volatile int storedProgress;
    private volatile Instant leaseUntil;
    private volatile Instant renewAt = Instant.MIN;
    private volatile boolean held;
    private volatile boolean settled;
    private volatile boolean cancelAsked;
    private volatile boolean roomAsked;
    private volatile boolean lost;
    private volatile @Nullable UnaryOperator<Task> settlement;

    ClaimedTask(TaskNode node, TaskWork work, Task claimed, TaskLogs logs, InstantSource time) {
        this.node = node;
        this.work = work;
        this.id = claimed.id();
        this.logs = logs;
        this.time = time;
        this.claimedAt = time.instant();
        this.progress = new AtomicInteger(claimed.progress());
        this.storedProgress = claimed.progress();
        this.cancelAsked = claimed.cancelRequested();
        this.leaseUntil = claimedAt;
        leaseStored(claimed);
    }

    @Override
    public TaskId taskId() {
        return id;
    }

    @Override
    public boolean cancelRequested() {
        return cancelAsked;
    }

    @Override
    public boolean shouldYield() {
        return roomAsked || mustStop();
    }

    @Override
    public boolean mustStop() {
        return node.isStopping() || isLost();
    }

    @Override
    public void progress(int percent) {
        int sane = Math.clamp(percent, 0, 100);
        progress.accumulateAndGet(sane, Math::max);
    }

    @Override
    public void log(LogLevel level, String message) {
        String line = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "…" : message;
        try {
            logs.append(id, time.instant(), level, line);
        } catch (RuntimeException e) {
            LOG.warn("A log line of task {} is lost", id, e);
        }
    }

    TaskWork work() {
        return work;
    }

    boolean isBulk() {
        return work.isBulk();
    }

    Instant claimedAt() {
        return claimedAt;
    }

    int reached() {
        return progress.get();
    }

    void askToCancel() {
        cancelAsked = true;
    }

    void askForRoom() {
        roomAsked = true;
    }

    /** Another node may work on it by now: nothing of this run is stored any more. */
    void lose() {
        lost = true;
    }

    /** Also true when the lease ran out unrenewed: by then another node may have it. */
    boolean isLost() {
        return lost || !time.instant().isBefore(leaseUntil);
    }

    boolean isTaken() {
        return lost;
    }

    boolean needsRenewal(Instant now) {
        return !now.isBefore(renewAt) || reached() > storedProgress;
    }

    /** What was stored last gives the lease its new end. */
    void leaseStored(Task stored) {
        Lease lease = Objects.requireNonNull(stored.lease());
        leaseUntil = lease.until();
        renewAt = time.instant().plus(node.limits().renewEvery());
        storedProgress = stored.progress();
    }

    /** How it ended is decided, and only has to be stored. */
    void settle(UnaryOperator<Task> change) {
        settlement = change;
    }

    @Nullable
    UnaryOperator<Task> settlement() {
        return settlement;
    }

    void markSettled() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** The claim is stored; before that the heartbeat must not judge by what is. */
    void markHeld() {
        held = true;
    }

    boolean isHeld() {
        return held;
    }
}
