package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.List;

/** Another customer has this key already. */
public final class KeyTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field which key it is: {@code email}, {@code phone} or {@code external_id}
     */
    public KeyTaken(String field) {
        super(
                "CONFLICT",
                field + " belongs to another customer",
                List.of(new FieldError(field, "belongs to another customer")));
        this.field = field;
    }

    public String field() {
        return field;
    }
}
