package dev.shopkeeper.domain.customer;

import dev.shopkeeper.domain.failure.NotFound;

/** No customer has that id. */
public final class UnknownCustomer extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownCustomer() {
        super("there is no customer with this id");
    }
}
