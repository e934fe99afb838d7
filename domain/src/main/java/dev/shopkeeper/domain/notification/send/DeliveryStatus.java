package dev.shopkeeper.domain.notification.send;

/** Where the e-mail to one recipient stands. */
public enum DeliveryStatus {
    /** Waits for its turn, or for another try. */
    QUEUED,
    /** Is being handed to the mail server. */
    SENDING,
    /** The mail server has taken it. */
    SENT,
    /** It will not go out unless somebody asks for another try. */
    FAILED,
    /** It was never to go out, or no longer. */
    SKIPPED,
    /** Nobody knows whether the mail server took it. */
    UNCERTAIN;

    /** The transition table; what is not in it never happens. */
    public boolean mayBecome(DeliveryStatus next) {
        return switch (this) {
            case QUEUED -> next == SENDING || next == FAILED || next == SKIPPED;
            case SENDING -> next == SENT || next == QUEUED || next == FAILED || next == UNCERTAIN;
            case FAILED, UNCERTAIN -> next == QUEUED;
            case SENT, SKIPPED -> false;
        };
    }
}
