package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.domain.recommendation.Recommendation;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An answer on the wire.
 *
 * @param userId the customer as the client names them; none for visitors
 * @param recommendationId to be given back with what comes of it
 */
@Serdeable
record RecommendationJson(
        @Nullable String userId,
        List<ItemJson> recommendations,
        int total,
        String model,
        @Nullable String recommendationId) {

    static RecommendationJson of(@Nullable String userId, Recommendation answer, Locale locale) {
        List<ItemJson> items = ItemJson.of(answer.products(), locale);
        RecommendationId id = answer.id();
        return new RecommendationJson(
                userId, items, items.size(), answer.model().wireName(), id == null ? null : id.value());
    }
}
