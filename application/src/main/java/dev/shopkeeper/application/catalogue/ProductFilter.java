package dev.shopkeeper.application.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which products are meant; null means whichever.
 *
 * @param query    words, each the beginning of a word of the product, without regard to case and diacritics
 * @param category one of the product's, without regard to case and diacritics
 * @param minPrice inclusive; leaves out products without a price
 * @param maxPrice likewise
 */
public record ProductFilter(
        @Nullable String query,
        @Nullable String category,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        @Nullable Boolean inStock,
        @Nullable Boolean active) {

    public static final ProductFilter ALL = new ProductFilter(null, null, null, null, null, null);

    /** What people who look around may see. */
    public static final ProductFilter LISTED = new ProductFilter(null, null, null, null, null, true);
}
