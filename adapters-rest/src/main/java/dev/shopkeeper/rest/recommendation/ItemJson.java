package dev.shopkeeper.rest.recommendation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shopkeeper.application.recommendation.serving.ReasonText;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A recommended product on the wire, which carries every key; {@code experience_id} is its id once more. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ItemJson(
        String productId,
        String experienceId,
        String name,
        List<String> categories,
        double stars,
        @Nullable String price,
        String currency,
        double score,
        String reason) {

    static List<ItemJson> of(List<RecommendedProduct> products, Locale locale) {
        return products.stream().map(product -> of(product, locale)).toList();
    }

    private static ItemJson of(RecommendedProduct product, Locale locale) {
        BigDecimal price = product.price();
        return new ItemJson(
                product.id().value(),
                product.id().value(),
                product.name(),
                product.categories(),
                product.stars(),
                price == null ? null : price.toPlainString(),
                product.currency(),
                product.score(),
                ReasonText.of(product.reason(), locale));
    }
}
