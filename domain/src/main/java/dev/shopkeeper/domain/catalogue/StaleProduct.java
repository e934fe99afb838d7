package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.failure.Conflict;

/** The product was changed since it was read. */
public final class StaleProduct extends Conflict {

    private static final long serialVersionUID = 1L;

    public StaleProduct() {
        super("PRECONDITION_FAILED", "the product was changed meanwhile: read it again and repeat the change");
    }
}
