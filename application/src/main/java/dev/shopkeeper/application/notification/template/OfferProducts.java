package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.Wish;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.template.Offer;
import dev.shopkeeper.domain.notification.template.OfferedProduct;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.Reason;
import dev.shopkeeper.domain.recommendation.Recommendation;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses the products of an e-mail: by what its reader did, else what is popular. */
public final class OfferProducts {

    private final RecommendProducts recommend;

    public OfferProducts(RecommendProducts recommend) {
        this.recommend = recommend;
    }

    /** For an e-mail that is sent: noted as shown, so that what the reader does with it counts. */
    public Offer forCustomer(CustomerId customer) {
        return offer(recommend.forCustomer(customer, Placement.EMAIL, Wish.any(Offer.SIZE)));
    }

    /** The same for somebody who only looks at what would be sent; nothing is noted. */
    public Offer preview(CustomerId customer) {
        return offer(recommend.preview(customer, Wish.any(Offer.SIZE)));
    }

    /** An earlier offer once more: the same products, as they are by now. */
    public static Offer again(@Nullable RecommendationId id, List<Product> products) {
        return new Offer(id, products.stream().map(OfferProducts::known).toList());
    }

    private static OfferedProduct known(Product product) {
        ProductDetails details = product.details();
        return new OfferedProduct(
                product.id(),
                details.name(),
                details.price(),
                details.currency(),
                web(details.attributes().get("url")),
                web(details.imageUrl()),
                new Reason.Popular());
    }

    private static Offer offer(Recommendation recommendation) {
        return new Offer(
                recommendation.id(),
                recommendation.products().stream().map(OfferProducts::offered).toList());
    }

    private static OfferedProduct offered(RecommendedProduct product) {
        return new OfferedProduct(
                product.id(),
                product.name(),
                product.price(),
                product.currency(),
                web(product.url()),
                web(product.imageUrl()),
                product.reason());
    }

    private static @Nullable String web(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String start = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") ? url : null;
    }
}
