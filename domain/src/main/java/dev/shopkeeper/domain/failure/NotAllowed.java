package dev.shopkeeper.domain.failure;

/** The caller is not known, or is known and may not do this. */
public non-sealed class NotAllowed extends Failure {

    private static final long serialVersionUID = 1L;

    private final boolean unauthenticated;

    private NotAllowed(boolean unauthenticated, String code, String message) {
        super(code, message);
        this.unauthenticated = unauthenticated;
    }

    /** Known, but without the right to do this. */
    public static NotAllowed forbidden(String message) {
        return new NotAllowed(false, "FORBIDDEN", message);
    }

    /** Not known, or no longer. */
    public static NotAllowed unauthenticated(String message) {
        return new NotAllowed(true, "UNAUTHENTICATED", message);
    }

    public final boolean isUnauthenticated() {
        return unauthenticated;
    }
}
