package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.failure.NotFound;

/** No product has that id. */
public final class UnknownProduct extends NotFound {

    private static final long serialVersionUID = 1L;

    public UnknownProduct() {
        super("there is no product with this id");
    }
}
