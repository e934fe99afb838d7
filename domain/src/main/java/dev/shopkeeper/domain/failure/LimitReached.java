package dev.shopkeeper.domain.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A limit stands in the way: too much at once, or too often. */
public non-sealed class LimitReached extends Failure {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    private LimitReached(String code, String message, @Nullable Duration retryAfter) {
        super(code, message);
        this.retryAfter = retryAfter;
    }

    /** Too many requests: the same one may be tried again after the wait. */
    public static LimitReached tooOften(String message, Duration retryAfter) {
        return new LimitReached("RATE_LIMITED", message, retryAfter);
    }

    /** Larger than what is taken: trying again does not help. */
    public static LimitReached tooLarge(String message) {
        return new LimitReached("PAYLOAD_TOO_LARGE", message, null);
    }

    /** How long to wait; null when waiting does not help. */
    public final @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
