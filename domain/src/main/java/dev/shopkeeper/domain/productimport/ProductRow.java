package dev.shopkeeper.domain.productimport;

import dev.shopkeeper.domain.catalogue.ProductChange;
import dev.shopkeeper.domain.catalogue.ProductId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record says of a product.
 *
 * @param id null when it names none that could be one; such a record is always refused
 */
public record ProductRow(@Nullable ProductId id, ProductChange change) {

    /** A record that says nothing. */
    public static final ProductRow NOTHING = new ProductRow(null, new ProductChange(Map.of(), null, Map.of(), false));
}
