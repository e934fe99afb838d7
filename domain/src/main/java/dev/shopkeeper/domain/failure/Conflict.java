package dev.shopkeeper.domain.failure;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;

/** What was asked contradicts what is already there. */
public non-sealed class Conflict extends Failure {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> fields;

    public Conflict(String code, String message) {
        this(code, message, List.of());
    }

    public Conflict(String code, String message, List<FieldError> fields) {
        super(code, message);
        this.fields = List.copyOf(fields);
    }

    public Conflict(String message) {
        this("CONFLICT", message);
    }

    /** The fields that stand in the way, where it is fields that do. */
    public final List<FieldError> fields() {
        return fields;
    }
}
