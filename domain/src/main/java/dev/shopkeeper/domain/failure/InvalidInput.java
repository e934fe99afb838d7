package dev.shopkeeper.domain.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent cannot be used; nothing was changed. */
public non-sealed class InvalidInput extends Failure {

    private static final long serialVersionUID = 1L;

    /**
     * One field that is not valid, and what it must be.
     *
     * @param position where in the field's text; null where it is about all of it
     */
    public record FieldError(
            String field, String message, @Nullable Position position) {

        public FieldError(String field, String message) {
            this(field, message, null);
        }
    }

    /**
     * A place in a text.
     *
     * @param line   from 1
     * @param column from 1; 0 when only the line is known
     */
    public record Position(int line, int column) {}

    private final transient List<FieldError> fields;

    public InvalidInput(String code, String message, List<FieldError> fields) {
        super(code, message);
        this.fields = List.copyOf(fields);
    }

    public InvalidInput(String message) {
        this("VALIDATION_FAILED", message, List.of());
    }

    /** The usual case: some fields are wrong. */
    public static InvalidInput fields(List<FieldError> fields) {
        String message = fields.size() == 1
                ? fields.getFirst().field() + " " + fields.getFirst().message()
                : fields.size() + " fields are not valid";
        return new InvalidInput("VALIDATION_FAILED", message, fields);
    }

    public static InvalidInput field(String field, String message) {
        return fields(List.of(new FieldError(field, message)));
    }

    public final List<FieldError> fields() {
        return fields;
    }
}
