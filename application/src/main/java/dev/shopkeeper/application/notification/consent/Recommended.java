package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail recommended to its recipient, as far as links need to know. A link leads to a recommended product when a
 * part of its path, or the value of one of its parameters, is the product's id; the last such part counts.
 */
public final class Recommended {

    private final RecommendationId id;
    private final Map<String, ProductId> products = new HashMap<>();

    public Recommended(RecommendationId id, List<ProductId> products) {
        this.id = id;
        products.forEach(product -> this.products.put(product.value(), product));
    }

    public RecommendationId id() {
        return id;
    }

    /** The product a link leads to. */
    Optional<ProductId> productOf(URI link) {
        ProductId found = null;
        for (String part : text(link.getRawPath()).split("/", -1)) {
            found = products.getOrDefault(decoded(part.replace("+", "%2B")), found);
        }
        for (String pair : text(link.getRawQuery()).split("&", -1)) {
            found = products.getOrDefault(decoded(pair.substring(pair.indexOf('=') + 1)), found);
        }
        return Optional.ofNullable(found);
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : part;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
