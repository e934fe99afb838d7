package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.notification.template.OfferProducts;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.Delivery.Picks;
import dev.shopkeeper.domain.notification.template.Offer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The products of an e-mail: chosen when it is made first, the same ones whenever it is made again. */
public final class FrozenOffers {

    private final OfferProducts choose;
    private final Products products;

    public FrozenOffers(OfferProducts choose, Products products) {
        this.choose = choose;
        this.products = products;
    }

    /** The offer to a customer, who may have been made one before; products no longer in the catalogue are left out. */
    Offer offer(CustomerId customer, @Nullable Picks before) {
        if (before == null) {
            return choose.forCustomer(customer);
        }
        Map<ProductId, Product> known = products.findAll(before.products()).stream()
                .filter(product -> !product.deleted())
                .collect(Collectors.toMap(Product::id, Function.identity()));
        List<Product> again = before.products().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        return OfferProducts.again(before.recommendation(), again);
    }

    /** What the offer would be; nothing is noted. */
    Offer preview(CustomerId customer) {
        return choose.preview(customer);
    }
}
