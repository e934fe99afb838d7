package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Reply;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The products that answers speak of, as the catalogue has them now: those that are still there. */
@Singleton
final class MentionedProducts {

    private final Products products;

    MentionedProducts(Products products) {
        this.products = products;
    }

    /** Those of one answer, in its order. */
    List<Product> of(Reply reply) {
        return of(reply, find(reply.products()));
    }

    /** Those of one answer, in its order, out of what was found before. */
    static List<Product> of(Reply reply, Map<ProductId, Product> found) {
        return reply.products().stream()
                .distinct()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .toList();
    }

    /** Those of all these messages. */
    Map<ProductId, Product> of(Collection<ChatMessage> messages) {
        return find(messages.stream()
                .map(ChatMessage::reply)
                .filter(Objects::nonNull)
                .flatMap(reply -> reply.products().stream())
                .distinct()
                .toList());
    }

    private Map<ProductId, Product> find(List<ProductId> named) {
        Map<ProductId, Product> found = new HashMap<>();
        for (int from = 0; from < named.size(); from += Products.MAX_SLICE) {
            List<ProductId> some = named.subList(from, Math.min(named.size(), from + Products.MAX_SLICE));
            products.findAll(some).forEach(product -> found.put(product.id(), product));
        }
        return found;
    }
}
