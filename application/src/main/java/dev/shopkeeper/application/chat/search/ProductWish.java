package dev.shopkeeper.application.chat.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wishes to find. Null means whichever.
 *
 * @param concepts what it should be; empty for anything
 * @param minPrice inclusive
 * @param currency of the prices; products with prices in others are left out
 * @param category whatever its case and accents
 */
public record ProductWish(
        List<Concept> concepts,
        @Nullable BigDecimal minPrice,
        @Nullable BigDecimal maxPrice,
        @Nullable String currency,
        @Nullable String category,
        boolean inStock,
        double minRating,
        Order order) {

    /** What comes first. */
    public enum Order {
        BEST_MATCH,
        CHEAPEST,
        DEAREST,
        BEST_RATED,
        POPULAR,
        NEWEST
    }

    public static final ProductWish ANYTHING =
            new ProductWish(List.of(), null, null, null, null, false, 0, Order.BEST_MATCH);

    public ProductWish {
        concepts = List.copyOf(concepts);
    }

    public ProductWish ordered(Order other) {
        return new ProductWish(concepts, minPrice, maxPrice, currency, category, inStock, minRating, other);
    }

    public ProductWish of(List<Concept> others) {
        return new ProductWish(others, minPrice, maxPrice, currency, category, inStock, minRating, order);
    }

    public ProductWish priced(@Nullable BigDecimal least, @Nullable BigDecimal most, @Nullable String in) {
        return new ProductWish(concepts, least, most, in, category, inStock, minRating, order);
    }

    public ProductWish inCategory(@Nullable String other) {
        return new ProductWish(concepts, minPrice, maxPrice, currency, other, inStock, minRating, order);
    }

    public ProductWish stocked(boolean other) {
        return new ProductWish(concepts, minPrice, maxPrice, currency, category, other, minRating, order);
    }

    public ProductWish rated(double least) {
        return new ProductWish(concepts, minPrice, maxPrice, currency, category, inStock, least, order);
    }

    public boolean hasPrice() {
        return minPrice != null || maxPrice != null;
    }
}
