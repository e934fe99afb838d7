package dev.shopkeeper.domain.chat;

/** Where a turn stands. */
public enum TurnState {
    WAITING,
    RUNNING,
    ANSWERED,
    /** The customer wanted no answer any more before there was any. */
    STOPPED,
    FAILED;

    /** The transition table; what is not in it never happens. */
    public boolean mayBecome(TurnState next) {
        return switch (this) {
            case WAITING -> next == RUNNING;
            case RUNNING -> next == RUNNING || next == ANSWERED || next == STOPPED || next == FAILED;
            case ANSWERED, STOPPED, FAILED -> false;
        };
    }

    /** Whether nothing more happens: the next turn may begin. */
    public boolean isEnd() {
        return this == ANSWERED || this == STOPPED || this == FAILED;
    }
}
