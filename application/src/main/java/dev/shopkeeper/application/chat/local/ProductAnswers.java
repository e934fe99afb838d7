package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.chat.search.ProductSearch.Found;
import dev.shopkeeper.application.chat.search.ProductWish;
import dev.shopkeeper.application.chat.search.ProductWish.Order;
import dev.shopkeeper.application.chat.search.WishReader;
import dev.shopkeeper.domain.catalogue.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Answers with products that somebody wishes. */
final class ProductAnswers {

    static final int TOLD = 5;
    private static final int FOUND = 10;
    private static final int NEAREST = 3;

    private final ProductSearch search;
    private final WishReader reader;

    ProductAnswers(ProductSearch search, WishReader reader) {
        this.search = search;
        this.reader = reader;
    }

    ProductWish wish(Heard heard) {
        return reader.read(heard.text(), heard.loose());
    }

    ProductWish wish(String text, Heard heard) {
        return reader.read(text, heard.loose());
    }

    ProductWish wish(String text, boolean loose) {
        return reader.read(text, loose);
    }

    /** What the text says is wished; empty when it says nothing of the kind, or the shop has nothing like it. */
    Optional<Answer> find(Heard heard) {
        return find(heard, wish(heard));
    }

    Optional<Answer> find(Heard heard, ProductWish wish) {
        boolean nothing = wish.concepts().stream().noneMatch(concept -> concept.weight() >= 1);
        if (nothing && !wish.hasPrice() && wish.order() == Order.BEST_MATCH && wish.minRating() <= 0) {
            return Optional.empty();
        }
        Found found = search.find(wish, FOUND);
        if (!found.products().isEmpty()) {
            return Optional.of(told(heard, wish, found));
        }
        return wish.hasPrice() || wish.inStock() || wish.minRating() > 0 ? nearest(heard, wish) : Optional.empty();
    }

    private Answer told(Heard heard, ProductWish wish, Found found) {
        if (found.products().size() == 1) {
            return details(heard, found.products().getFirst());
        }
        return list(heard, found.products(), headline(heard, wish, found));
    }

    private static String headline(Heard heard, ProductWish wish, Found found) {
        Phrasebook phrases = heard.phrases();
        int told = Math.min(TOLD, found.products().size());
        String order =
                switch (wish.order()) {
                    case BEST_MATCH -> "";
                    case CHEAPEST -> phrases.say("order.cheapest");
                    case DEAREST -> phrases.say("order.dearest");
                    case BEST_RATED -> phrases.say("order.best-rated");
                    case POPULAR -> phrases.say("order.popular");
                    case NEWEST -> phrases.say("order.newest");
                };
        return found.total() > told
                ? phrases.say("found.some", heard.telling().count(found.total()), told, order)
                : phrases.say("found.all", told, order);
    }

    /** Nothing is within the limits: what comes nearest to them. */
    private Optional<Answer> nearest(Heard heard, ProductWish wish) {
        boolean upper = wish.maxPrice() != null;
        ProductWish wider = wish.priced(null, null, null)
                .stocked(false)
                .rated(0)
                .ordered(upper ? Order.CHEAPEST : wish.hasPrice() ? Order.DEAREST : Order.BEST_RATED);
        Found found = search.find(wider, NEAREST);
        if (wish.concepts().isEmpty() || found.products().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(list(heard, found.products(), heard.phrases().say("found.nearest")));
    }

    /** Products as numbered lines; more of them stand behind the answer than are told. */
    Answer list(Heard heard, List<Product> products, String headline) {
        Answer answer = Answer.of(headline);
        Telling telling = heard.telling();
        for (int i = 0; i < Math.min(TOLD, products.size()); i++) {
            answer.line((i + 1) + ". " + telling.line(products.get(i)));
        }
        return answer.about(products.subList(0, Math.min(FOUND, products.size())));
    }

    /** All there is to tell of one product. */
    Answer details(Heard heard, Product product) {
        Telling telling = heard.telling();
        Answer answer = Answer.of(telling.line(product) + ".");
        String description = telling.description(product);
        if (!description.isEmpty()) {
            answer.then(description);
        }
        if (!product.categories().isEmpty()) {
            answer.then(heard.phrases().say("category", String.join(", ", product.categories())));
        }
        return answer.about(product);
    }

    /** The product that these words most likely mean. */
    Optional<Product> named(String text, Heard heard) {
        return another(text, heard, List.of());
    }

    /** The one they most likely mean next to those. */
    Optional<Product> another(String text, Heard heard, List<Product> those) {
        ProductWish wish = wish(text, heard);
        if (wish.concepts().isEmpty()) {
            return Optional.empty();
        }
        return search.find(wish.ordered(Order.BEST_MATCH), those.size() + 1).products().stream()
                .filter(product -> !those.contains(product))
                .findFirst();
    }

    List<Product> found(ProductWish wish, int limit) {
        return search.find(wish, limit).products();
    }

    /** The categories, with how many products each has. */
    Optional<Answer> categories(Heard heard) {
        List<ProductSearch.Category> categories = search.categories(FOUND + FOUND);
        if (categories.isEmpty()) {
            return Optional.empty();
        }
        Answer answer = Answer.of(heard.phrases().say("categories"));
        for (ProductSearch.Category category : categories) {
            answer.line("- " + category.name() + " (" + heard.telling().count(category.products()) + ")");
        }
        return Optional.of(answer.line(heard.phrases().say("categories.ask")));
    }

    static Optional<BigDecimal> price(Product product) {
        return Optional.ofNullable(product.details().price());
    }
}
