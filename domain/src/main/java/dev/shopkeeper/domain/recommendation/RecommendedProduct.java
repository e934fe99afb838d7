package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.catalogue.ProductId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product of an answer.
 *
 * @param stars its rating, 0 when unrated
 * @param url   where the shop sells it; null when it did not say
 * @param score comparable within one answer only
 */
public record RecommendedProduct(
        ProductId id,
        String name,
        List<String> categories,
        double stars,
        @Nullable BigDecimal price,
        String currency,
        @Nullable String imageUrl,
        @Nullable String url,
        double score,
        Reason reason) {}
