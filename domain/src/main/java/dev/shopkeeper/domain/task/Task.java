package dev.shopkeeper.domain.task;

import dev.shopkeeper.domain.account.Caller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work, from acceptance to its end; each business method gives its next state.
 *
 * @param owner           who asked for it, as {@link #ownerOf} names callers; null for the system itself
 * @param progress        0 to 100; never goes back, but for a task that begins again
 * @param startedAt       when it was first begun
 * @param attempts        how often it was begun
 * @param setbacks        how many attempts in a row ended because something outside was away
 * @param result          what the work reported, as plain values
 * @param error           why it failed, or why it waits for another try
 * @param cancelRequested whether the work has been asked to stop
 * @param waitingSince    its place in the queue, and the moment from which it may be claimed; null when nobody may
 * @param lease           the node that works on it; null when none does
 * @param version         grows by one with every change, so that no stored change is lost
 */
public record Task(
        TaskId id,
        TaskType type,
        @Nullable String owner,
        TaskStatus status,
        int progress,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int attempts,
        int setbacks,
        Map<String, Object> result,
        @Nullable String error,
        boolean cancelRequested,
        @Nullable Instant waitingSince,
        @Nullable Lease lease,
        long version) {

    public Task {
        if (progress < 0 || progress > 100) {
            throw new IllegalArgumentException("progress is from 0 to 100");
        }
        if (lease != null && status != TaskStatus.RUNNING) {
            throw new IllegalArgumentException("only a running task has a lease");
        }
        if (status.isEnd() != (finishedAt != null)) {
            throw new IllegalArgumentException("a task has a time of its end exactly when it has ended");
        }
        boolean waits = status == TaskStatus.PENDING || (status == TaskStatus.RUNNING && lease == null);
        if (waits != (waitingSince != null)) {
            throw new IllegalArgumentException("a task waits exactly when it has not ended and no node works on it");
        }
        result = Map.copyOf(result);
    }

    /** A new task, ready at once. */
    public static Task accepted(TaskId id, TaskType type, @Nullable String owner, Instant now) {
        return new Task(
                id, type, owner, TaskStatus.PENDING, 0, now, null, null, 0, 0, Map.of(), null, false, now, null, 0);
    }

    /** The name under which a caller's tasks are kept; our own ids go first, so that no foreign name can pass for one. */
    public static String ownerOf(Caller caller) {
        if (caller.accountId() != null) {
            return caller.accountId().value();
        }
        return caller.customerId() != null ? caller.customerId().value() : caller.subject();
    }

    /** Whether the caller may see and cancel this task. */
    public boolean isVisibleTo(Caller caller) {
        return caller.isAdmin() || ownerOf(caller).equals(owner);
    }

    /** Whether a node may begin or go on with it now. */
    public boolean isClaimable(Instant now) {
        return waitingSince != null && !waitingSince.isAfter(now);
    }

    public boolean isHeldBy(NodeId node) {
        return lease != null && lease.isHeldBy(node);
    }

    /** Whether its node has gone without giving it back. */
    public boolean isOrphan(Instant now) {
        return lease != null && lease.hasRunOut(now);
    }

    /** A node takes it: a pending task is begun, one that made room for others goes on. */
    public Task claimed(NodeId node, Instant now, Duration leaseFor) {
        if (!isClaimable(now)) {
            throw new IllegalStateException("task " + id + " cannot be claimed");
        }
        Change change = new Change(this);
        if (status == TaskStatus.PENDING) {
            change.become(TaskStatus.RUNNING);
            change.attempts++;
        }
        change.startedAt = startedAt == null ? now : startedAt;
        change.error = null;
        change.waitingSince = null;
        change.lease = new Lease(node, now.plus(leaseFor));
        return change.done();
    }

    /** Its node is alive, and this far with it. */
    public Task renewed(NodeId node, int reached, Instant now, Duration leaseFor) {
        requireHeldBy(node);
        Change change = new Change(this);
        change.progress = Math.max(progress, reached);
        change.lease = new Lease(node, now.plus(leaseFor));
        return change.done();
    }

    /** Its node gives it back at a safe point: it stays running, and may be claimed again from that moment on. */
    public Task yielded(NodeId node, int reached, Instant from) {
        requireHeldBy(node);
        Change change = new Change(this);
        change.progress = Math.max(progress, reached);
        change.setbacks = 0;
        change.lease = null;
        change.waitingSince = from;
        return change.done();
    }

    public Task completed(NodeId node, Map<String, Object> reported, Instant now) {
        requireHeldBy(node);
        Change change = new Change(this);
        change.progress = 100;
        change.result = reported;
        return change.end(TaskStatus.COMPLETED, now);
    }

    /** The work stopped at a safe point because somebody asked; what was done stays, and is reported. */
    public Task stopped(NodeId node, int reached, Map<String, Object> reported, Instant now) {
        requireHeldBy(node);
        Change change = new Change(this);
        change.progress = Math.max(progress, reached);
        change.result = reported;
        return change.end(TaskStatus.CANCELLED, now);
    }

    public Task failed(NodeId node, int reached, String why, Instant now) {
        requireHeldBy(node);
        Change change = new Change(this);
        change.progress = Math.max(progress, reached);
        change.error = why;
        return change.end(TaskStatus.FAILED, now);
    }

    /** Something outside was away: it is tried again after a wait, or has failed when that happened too often. */
    public Task setBack(NodeId node, int reached, String why, Instant now, RetryPolicy policy) {
        requireHeldBy(node);
        if (!policy.allowsAnother(setbacks + 1)) {
            return failed(node, reached, why, now);
        }
        Change change = new Change(this);
        change.progress = Math.max(progress, reached);
        change.setbacks++;
        change.error = why;
        change.lease = null;
        change.become(TaskStatus.PENDING);
        change.waitingSince = now.plus(policy.delayAfter(change.setbacks));
        return change.done();
    }

    /** Its node has gone: it waits for another, or has failed when that happened too often. */
    public Task orphaned(Instant now, RetryPolicy policy) {
        if (!isOrphan(now)) {
            throw new IllegalStateException("task " + id + " is no orphan");
        }
        Change change = new Change(this);
        change.lease = null;
        if (attempts >= policy.maxAttempts()) {
            change.error = "it was interrupted too often";
            return change.end(TaskStatus.FAILED, now);
        }
        change.become(TaskStatus.PENDING);
        change.waitingSince = now;
        return change.done();
    }

    /** Somebody wants it to stop: one that was never begun ends here, the work of any other stops at a safe point. */
    public Task cancelRequested(Instant now) {
        if (status.isEnd()) {
            throw new TaskNotCancellable(status);
        }
        Change change = new Change(this);
        change.cancelRequested = true;
        if (attempts == 0) {
            return change.end(TaskStatus.CANCELLED, now);
        }
        change.waitingSince = waitingSince == null ? null : now;
        return change.done();
    }

    /** A failed task is tried again, from where it stopped. */
    public Task retried(Instant now) {
        if (status != TaskStatus.FAILED) {
            throw new TaskNotRetryable(status);
        }
        Change change = new Change(this);
        change.become(TaskStatus.PENDING);
        change.finishedAt = null;
        change.setbacks = 0;
        change.error = null;
        change.cancelRequested = false;
        change.waitingSince = now;
        return change.done();
    }

    /** Whether {@link #woken} would change anything: it waits for later, or has ended and may have more to do. */
    public boolean sleeps(Instant now) {
        boolean over = status == TaskStatus.COMPLETED || status == TaskStatus.FAILED;
        return over || (waitingSince != null && waitingSince.isAfter(now));
    }

    /**
     * Its feature has something new for it to do: it may be claimed now, where it waited for later; one that has ended
     * other than by being cancelled begins again.
     */
    public Task woken(Instant now) {
        if (!sleeps(now)) {
            throw new IllegalStateException("task " + id + " does not sleep");
        }
        Change change = new Change(this);
        if (status.isEnd()) {
            change.become(TaskStatus.PENDING);
            change.finishedAt = null;
            change.setbacks = 0;
            change.progress = 0;
            change.error = null;
            change.result = Map.of();
            change.cancelRequested = false;
        }
        change.waitingSince = now;
        return change.done();
    }

    private void requireHeldBy(NodeId node) {
        if (!isHeldBy(node)) {
            throw new IllegalStateException("task " + id + " is not held by node " + node);
        }
    }

    /** The next state, while it is being put together. */
    private static final class Change {
        private final Task task;
        private TaskStatus status;
        private int progress;
        private @Nullable Instant startedAt;
        private @Nullable Instant finishedAt;
        private int attempts;
        private int setbacks;
        private Map<String, Object> result;
        private @Nullable String error;
        private boolean cancelRequested;
        private @Nullable Instant waitingSince;
        private @Nullable Lease lease;

        private Change(Task task) {
            this.task = task;
            this.status = task.status;
            this.progress = task.progress;
            this.startedAt = task.startedAt;
            this.finishedAt = task.finishedAt;
            this.attempts = task.attempts;
            this.setbacks = task.setbacks;
            this.result = task.result;
            this.error = task.error;
            this.cancelRequested = task.cancelRequested;
            this.waitingSince = task.waitingSince;
            this.lease = task.lease;
        }

        private void become(TaskStatus next) {
            if (!status.mayBecome(next)) {
                throw new IllegalStateException("a task that is " + status + " never becomes " + next);
            }
            status = next;
        }

        private Task end(TaskStatus as, Instant now) {
            become(as);
            finishedAt = now;
            lease = null;
            waitingSince = null;
            return done();
        }

        private Task done() {
            return new Task(
                    task.id,
                    task.type,
                    task.owner,
                    status,
                    progress,
                    task.createdAt,
                    startedAt,
                    finishedAt,
                    attempts,
                    setbacks,
                    result,
                    error,
                    cancelRequested,
                    waitingSince,
                    lease,
                    task.version + 1);
        }
    }
}
