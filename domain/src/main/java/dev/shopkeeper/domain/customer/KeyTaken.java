package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.failure.Conflict;

/** Another customer has this key already. */
public final class KeyTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field which key it is: {@code email}, {@code phone} or {@code external_id}
     */
    public KeyTaken(String field) {
        super(field + " belongs to another customer");
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
