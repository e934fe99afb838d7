package dev.shopkeeper.rest.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product on the wire, which carries every key. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ProductJson(
        String productId,
        String name,
        @Nullable String description,
        List<String> categories,
        @Nullable String price,
        String currency,
        double rating,
        long reviewCount,
        @Nullable Long quantity,
        boolean inStock,
        boolean active,
        @Nullable String imageUrl,
        @Nullable String city,
        @Nullable String state,
        Map<String, String> attributes,
        Instant createdAt,
        Instant updatedAt) {

    static ProductJson of(Product product) {
        ProductDetails details = product.details();
        BigDecimal price = details.price();
        return new ProductJson(
                product.id().value(),
                details.name(),
                details.description(),
                details.categories(),
                price == null ? null : price.toPlainString(),
                details.currency(),
                details.rating(),
                details.reviewCount(),
                details.quantity(),
                details.inStock(),
                details.active(),
                details.imageUrl(),
                details.city(),
                details.state(),
                details.attributes(),
                product.createdAt(),
                product.updatedAt());
    }
}
