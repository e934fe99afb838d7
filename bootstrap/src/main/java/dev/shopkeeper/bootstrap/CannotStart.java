package dev.shopkeeper.bootstrap;

/** Something an operator can put right stands in the way of the start; the message says what. */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
