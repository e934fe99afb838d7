package dev.shopkeeper.application.interaction;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.interaction.Interaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a customer did with products, by their names. */
public final class InteractionHistory implements CustomerHistory {

    private final Interactions interactions;
    private final Products products;

    public InteractionHistory(Interactions interactions, Products products) {
        this.interactions = interactions;
        this.products = products;
    }

    @Override
    public String kind() {
        return "interaction";
    }

    @Override
    public List<Event> newest(Customer customer, int limit) {
        List<Interaction> newest = interactions.newest(customer.id(), Math.min(limit, Interactions.MAX_SLICE));
        List<ProductId> ids =
                newest.stream().map(Interaction::productId).distinct().toList();
        Map<ProductId, Product> known = new HashMap<>();
        products.findAll(ids).forEach(product -> known.put(product.id(), product));
        return newest.stream()
                .map(one -> event(one, known.get(one.productId())))
                .toList();
    }

    private Event event(Interaction one, @Nullable Product product) {
        return Event.of(
                one.occurredAt(),
                kind(),
                one.type().word(),
                "product_id",
                one.productId().value(),
                "product_name",
                product == null ? null : product.name(),
                "rating",
                one.rating(),
                "recommendation_id",
                one.recommendationId());
    }
}
