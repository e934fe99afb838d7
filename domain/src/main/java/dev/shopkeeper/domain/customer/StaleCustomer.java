package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.failure.Conflict;

/** The customer was changed since it was read. */
public final class StaleCustomer extends Conflict {

    private static final long serialVersionUID = 1L;

    public StaleCustomer() {
        super("PRECONDITION_FAILED", "the customer was changed meanwhile: read it again and repeat the change");
    }
}
