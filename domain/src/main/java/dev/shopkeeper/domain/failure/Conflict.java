package dev.shopkeeper.domain.failure;

/** What was asked contradicts what is already there. */
public non-sealed class Conflict extends Failure {

    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        super(code, message);
    }

    public Conflict(String message) {
        this("CONFLICT", message);
    }
}
