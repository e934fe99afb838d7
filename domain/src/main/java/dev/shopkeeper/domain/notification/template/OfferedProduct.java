package dev.shopkeeper.domain.notification.template;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.recommendation.Reason;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as an e-mail shows it.
 *
 * @param url where it can be had; null when the shop did not say
 */
public record OfferedProduct(
        ProductId id,
        String name,
        @Nullable BigDecimal price,
        String currency,
        @Nullable String url,
        @Nullable String imageUrl,
        Reason reason) {}
