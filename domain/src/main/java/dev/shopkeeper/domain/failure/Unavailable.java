package dev.shopkeeper.domain.failure;

/** Something outside did not do its part; the same call may succeed later. */
public non-sealed class Unavailable extends Failure {

    private static final long serialVersionUID = 1L;

    /** How the other side failed. */
    public enum Why {
        ANSWERED_BADLY,
        LATE,
        AWAY,
        /** We are it ourselves: more is asked at once than can be done. */
        BUSY
    }

    private final Why why;

    public Unavailable(Why why, String message) {
        super(
                switch (why) {
                    case ANSWERED_BADLY -> "API_ERROR";
                    case LATE -> "UPSTREAM_TIMEOUT";
                    case AWAY, BUSY -> "SERVICE_UNAVAILABLE";
                },
                message);
        this.why = why;
    }

    public final Why why() {
        return why;
    }
}
