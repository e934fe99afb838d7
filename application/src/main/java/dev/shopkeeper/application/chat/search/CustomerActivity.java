package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a customer did with the shop's products. */
public final class CustomerActivity {

    /** So far back is looked. */
    private static final int REMEMBERED = 500;

    private final Interactions interactions;
    private final ProductSearch search;

    public CustomerActivity(Interactions interactions, ProductSearch search) {
        this.interactions = interactions;
        this.search = search;
    }

    /** What of it is meant. */
    public enum Kind {
        VIEWED,
        WANTED,
        BOUGHT,
        RATED;

        private boolean includes(InteractionType type) {
            return switch (type) {
                case VIEW, CLICK, SELECT -> this == VIEWED;
                case WISHLIST, CART -> this == WANTED;
                case PURCHASE, BOOKING -> this == BOUGHT;
                case RATE -> this == RATED;
                case RECOMMEND -> false;
            };
        }
    }

    /**
     * The last time the customer did this with a product.
     *
     * @param rating the stars they gave
     */
    public record Deed(
            Product product,
            InteractionType type,
            Instant at,
            @Nullable Double rating) {}

    /** The customer's deeds of a kind, each product once, newest first; at most so many. */
    public List<Deed> of(CustomerId customer, Kind kind, int limit) {
        Map<ProductId, Interaction> newest = new LinkedHashMap<>();
        for (Interaction one : interactions.newest(customer, REMEMBERED)) {
            if (kind.includes(one.type()) && one.customerId().equals(customer)) {
                newest.putIfAbsent(one.productId(), one);
            }
        }
        Map<ProductId, Product> listed = search.listed(List.copyOf(newest.keySet())).stream()
                .collect(Collectors.toMap(Product::id, product -> product));
        return newest.values().stream()
                .filter(one -> listed.containsKey(one.productId()))
                .limit(limit)
                .map(one -> deed(one, listed))
                .toList();
    }

    private static Deed deed(Interaction one, Map<ProductId, Product> listed) {
        Product product = listed.get(one.productId());
        if (product == null) {
            throw new IllegalStateException("a deed is told of products that are listed");
        }
        return new Deed(product, one.type(), one.occurredAt(), one.rating());
    }
}
