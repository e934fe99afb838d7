package dev.shopkeeper.domain.task;

/** Where a task stands, by what those who wait for it can see. */
public enum TaskStatus {
    PENDING,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** The transition table; what is not in it never happens. */
    public boolean mayBecome(TaskStatus next) {
        return switch (this) {
            case PENDING -> next == RUNNING || next == CANCELLED;
            case RUNNING -> next == PENDING || next == COMPLETED || next == FAILED || next == CANCELLED;
            case FAILED, COMPLETED -> next == PENDING;
            case CANCELLED -> false;
        };
    }

    /** Whether nothing more happens by itself. */
    public boolean isEnd() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
