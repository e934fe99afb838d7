package dev.shopkeeper.domain.notification.send;

/** Where a send stands. */
public enum SendStatus {
    /** Its time has not come. */
    SCHEDULED,
    /** Waits for a worker. */
    PENDING,
    RUNNING,
    /** Somebody stopped it; it can go on. */
    PAUSED,
    /** Everybody was sent to, skipped, has failed or is uncertain. */
    COMPLETED,
    /** It could not go on; who was not sent to is still queued. */
    FAILED,
    CANCELLED;

    /** The transition table; what is not in it never happens. */
    public boolean mayBecome(SendStatus next) {
        return switch (this) {
            case SCHEDULED -> next == PENDING || next == PAUSED || next == CANCELLED || next == FAILED;
            case PENDING -> next == RUNNING || next == PAUSED || next == CANCELLED || next == FAILED;
            case RUNNING -> next == PAUSED || next == COMPLETED || next == FAILED || next == CANCELLED;
            case PAUSED -> next == SCHEDULED || next == PENDING || next == CANCELLED || next == FAILED;
            case COMPLETED, FAILED -> next == PENDING;
            case CANCELLED -> false;
        };
    }

    /** Whether nothing more happens by itself. */
    public boolean isEnd() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
