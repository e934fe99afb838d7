package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.time.Instant;
import java.util.List;

/** That an answer was given to somebody, and where it was shown. */
public record Exposure(
        RecommendationId id,
        CustomerId customer,
        ModelType model,
        Placement placement,
        List<ProductId> products,
        Instant at) {

    public Exposure {
        products = List.copyOf(products);
    }
}
