package dev.shopkeeper.application.catalogue;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Products to try things with. */
public final class ProductSamples {

    public static final Instant T0 = Instant.parse("2026-11-22T08:15:30.123Z");

    private ProductSamples() {}

    public static ProductId id(String value) {
        return new ProductId(value);
    }

    /** A product that somebody entered at {@link #T0}. */
    public static Product product(String id, String name, String... categories) {
        return Product.entered(id(id), ProductDetails.named(name, "USD").inCategories(List.of(categories)), T0);
    }

    public static List<String> ids(Collection<Product> products) {
        return products.stream().map(product -> product.id().value()).toList();
    }
}
