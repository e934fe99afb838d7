package dev.shopkeeper.domain.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer: the best first.
 *
 * @param id under which it was noted that it was shown; null where nobody asked to know
 * @param model which model ranked it
 */
public record Recommendation(@Nullable RecommendationId id, ModelType model, List<RecommendedProduct> products) {

    public Recommendation {
        products = List.copyOf(products);
    }
}
