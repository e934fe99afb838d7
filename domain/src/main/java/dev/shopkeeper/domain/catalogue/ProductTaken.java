package dev.shopkeeper.domain.catalogue;

import dev.shopkeeper.domain.failure.Conflict;

/** There is a product with this id already. */
public final class ProductTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    public ProductTaken() {
        super("there is a product with this product_id: change that one with PUT");
    }

    @Override
    public String field() {
        return "product_id";
    }
}
