package dev.shopkeeper.domain.failure;

/** What the business refuses, in one of six kinds; anything else that is thrown is a bug. */
public abstract sealed class Failure extends RuntimeException
        permits InvalidInput, NotFound, Conflict, NotAllowed, LimitReached, Unavailable {

    private static final long serialVersionUID = 1L;

    private final String code;

    Failure(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** The stable, machine-readable name of what went wrong, as clients know it. */
    public final String code() {
        return code;
    }

    /** What to tell a person: it says what to do and holds no personal data. */
    public final String message() {
        return String.valueOf(getMessage());
    }
}
