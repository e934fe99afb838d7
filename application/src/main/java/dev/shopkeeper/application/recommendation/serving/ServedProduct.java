package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.recommendation.Reason;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be known of a product to recommend it. */
record ServedProduct(
        ProductId id,
        String name,
        List<String> categories,
        double rating,
        long reviewCount,
        @Nullable BigDecimal price,
        String currency,
        @Nullable String imageUrl,
        @Nullable String url,
        Instant createdAt,
        boolean listed,
        boolean onSale,
        long version) {

    private static final String URL = "url";

    static ServedProduct of(Product product) {
        ProductDetails details = product.details();
        return new ServedProduct(
                product.id(),
                details.name(),
                details.categories(),
                details.rating(),
                details.reviewCount(),
                details.price(),
                details.currency(),
                details.imageUrl(),
                details.attributes().get(URL),
                product.createdAt(),
                product.isListed(),
                product.isOnSale(),
                product.version());
    }

    /** Well rated by many comes before well rated by few, and both before unrated. */
    double merit() {
        return rating * Math.log1p((double) reviewCount);
    }

    @Nullable
    String mainCategory() {
        return categories.isEmpty() ? null : categories.getFirst();
    }

    RecommendedProduct recommended(double score, Reason why) {
        return new RecommendedProduct(id, name, categories, rating, price, currency, imageUrl, url, score, why);
    }
}
