package dev.shopkeeper.domain.failure;

/** The thing that was named does not exist, or not for the one who asks. */
public non-sealed class NotFound extends Failure {

    private static final long serialVersionUID = 1L;

    public NotFound(String code, String message) {
        super(code, message);
    }

    public NotFound(String message) {
        this("NOT_FOUND", message);
    }
}
