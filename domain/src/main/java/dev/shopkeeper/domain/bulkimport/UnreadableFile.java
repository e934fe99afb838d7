package dev.shopkeeper.domain.bulkimport;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.List;

/** The file as a whole cannot be imported; the message says what it is and what is wanted. */
public final class UnreadableFile extends InvalidInput {

    private static final long serialVersionUID = 1L;

    public UnreadableFile(String message) {
        super("VALIDATION_FAILED", message, List.of(new FieldError("file", message)));
    }
}
