package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.search.SearchWords;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the index knows of a product.
 *
 * @param price      in hundredths; -1 without one
 * @param categories folded
 * @param nameWords  how many words its name has
 * @param created    milliseconds
 */
record Entry(
        ProductId id,
        long price,
        String currency,
        float rating,
        long reviews,
        boolean inStock,
        List<String> categories,
        int nameWords,
        long created,
        long version) {

    static Entry of(Product product, int nameWords) {
        ProductDetails details = product.details();
        BigDecimal price = details.price();
        return new Entry(
                product.id(),
                price == null ? -1 : price.movePointRight(2).longValueExact(),
                details.currency(),
                (float) details.rating(),
                details.reviewCount(),
                product.inStock(),
                details.categories().stream().map(SearchWords::fold).toList(),
                nameWords,
                product.createdAt().toEpochMilli(),
                product.version());
    }

    /** Well rated by many comes before well rated by few. */
    double merit() {
        return rating * Math.log1p((double) reviews);
    }
}
