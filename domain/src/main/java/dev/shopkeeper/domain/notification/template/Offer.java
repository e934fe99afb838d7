package dev.shopkeeper.domain.notification.template;

import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The products that were chosen for one recipient, the best first. Kept with the delivery, so that an e-mail that is
 * repeated shows the same.
 *
 * @param id under which it was noted that they were shown; null where they were only looked at, or there are none
 */
public record Offer(@Nullable RecommendationId id, List<OfferedProduct> products) {

    public static final int SIZE = 6;
    public static final Offer NOTHING = new Offer(null, List.of());

    public Offer {
        products = List.copyOf(products);
    }
}
