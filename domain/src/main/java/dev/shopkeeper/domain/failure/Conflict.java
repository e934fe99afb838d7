package dev.shopkeeper.domain.failure;

import org.jspecify.annotations.Nullable;

/** What was asked contradicts what is already there. */
public non-sealed class Conflict extends Failure {

    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        super(code, message);
    }

    public Conflict(String message) {
        this("CONFLICT", message);
    }

    /** The field whose value is taken, by the name clients know; null when it is not about one field. */
    public @Nullable String field() {
        return null;
    }
}
