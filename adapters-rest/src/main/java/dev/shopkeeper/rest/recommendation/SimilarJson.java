package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.recommendation.Recommendation;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;

/** Products like one product, on the wire. */
@Serdeable
record SimilarJson(String experienceId, String productId, List<ItemJson> similar) {

    static SimilarJson of(ProductId product, Recommendation answer, Locale locale) {
        return new SimilarJson(product.value(), product.value(), ItemJson.of(answer.products(), locale));
    }
}
