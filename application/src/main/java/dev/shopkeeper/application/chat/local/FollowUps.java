package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.application.chat.search.Concept;
import dev.shopkeeper.application.chat.search.ProductWish;
import dev.shopkeeper.application.chat.search.ProductWish.Order;
import dev.shopkeeper.domain.catalogue.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what makes sense only after the answer before: {@code the second one}, {@code a cheaper one}, {@code in blue?}. */
final class FollowUps {

    private static final int FOUND = 10;
    private static final int COMPARED = 3;
    private static final BigDecimal LESS = new BigDecimal("0.01");

    private final ProductAnswers products;
    private final CompareAnswers compare;
    private final OwnAnswers own;

    FollowUps(ProductAnswers products, CompareAnswers compare, OwnAnswers own) {
        this.products = products;
        this.compare = compare;
        this.own = own;
    }

    Optional<Answer> answer(Heard heard, String folded) {
        if (heard.shown().isEmpty()) {
            return Optional.empty();
        }
        ProductWish wish = products.wish(heard);
        List<Integer> places = Ordinals.in(folded, heard.shown().size());
        boolean vietnamese = heard.speech().language().equals(Speech.VIETNAMESE);
        boolean content = hasContent(places.isEmpty() ? wish : products.wish(Ordinals.without(folded), vietnamese));
        if (!places.isEmpty() && !content) {
            List<Product> meant = places.stream().map(heard.shown()::get).toList();
            return Optional.of(meant(heard, folded, meant));
        }
        if (content) {
            return Patterns.says(Patterns.AND, folded) ? refined(heard, wish) : Optional.empty();
        }
        if (Patterns.says(Patterns.CHEAPER, folded) && !wish.hasPrice()) {
            return Optional.of(
                    Patterns.says(Patterns.COMPARE, folded)
                            ? compare(heard, heard.shown())
                            : other(heard, heard.shown(), true));
        }
        if (Patterns.says(Patterns.DEARER, folded) && !wish.hasPrice()) {
            return Optional.of(other(heard, heard.shown(), false));
        }
        if (wish.hasPrice() || wish.inStock() || wish.minRating() > 0) {
            return wish.hasPrice() || heard.shown().size() > 1 ? refined(heard, wish) : Optional.of(shown(heard));
        }
        if (wish.order() != Order.BEST_MATCH && !asksAnew(folded)) {
            return Optional.of(sorted(heard, wish.order()));
        }
        if (Patterns.says(Patterns.MORE, folded)) {
            return Optional.of(more(heard));
        }
        boolean about = Patterns.says(vietnamese ? Patterns.IT_VIETNAMESE : Patterns.IT, folded)
                || Patterns.says(Patterns.COMPARE, folded)
                || Patterns.says(Patterns.SIMILAR, folded)
                || Patterns.says(Patterns.DETAILS, folded);
        return about ? Optional.of(meant(heard, folded, heard.shown())) : Optional.empty();
    }

    /** {@code What is your best product?} is no question about what was listed. */
    private static boolean asksAnew(String folded) {
        return folded.contains("you ")
                || folded.contains("your")
                || folded.contains("shop ")
                || folded.contains("product");
    }

    private static boolean hasContent(ProductWish wish) {
        return wish.concepts().stream().anyMatch(concept -> concept.weight() >= 1);
    }

    private Answer meant(Heard heard, String folded, List<Product> meant) {
        if (Patterns.says(Patterns.SIMILAR, folded)) {
            return own.similar(heard, meant.getFirst());
        }
        if (Patterns.says(Patterns.CHEAPER, folded) && !Patterns.says(Patterns.COMPARE, folded)) {
            return other(heard, meant, true);
        }
        if (meant.size() == 1) {
            return products.details(heard, meant.getFirst());
        }
        boolean few = meant.size() < heard.shown().size() || Patterns.says(Patterns.COMPARE, folded);
        return few ? compare(heard, meant) : shown(heard);
    }

    private Answer compare(Heard heard, List<Product> all) {
        return all.size() < 2
                ? products.details(heard, all.getFirst())
                : compare.of(heard, all.subList(0, Math.min(COMPARED, all.size())));
    }

    private Answer shown(Heard heard) {
        return heard.shown().size() == 1
                ? products.details(heard, heard.shown().getFirst())
                : products.list(heard, heard.shown(), heard.phrases().say("again"));
    }

    private Answer sorted(Heard heard, Order order) {
        Comparator<Product> by =
                switch (order) {
                    case CHEAPEST -> Comparator.comparing(FollowUps::priceOrHighest);
                    case DEAREST ->
                        Comparator.comparing(FollowUps::priceOrHighest).reversed();
                    case POPULAR ->
                        Comparator.comparingLong(one -> -one.details().reviewCount());
                    case NEWEST -> Comparator.comparing(Product::createdAt).reversed();
                    case BEST_RATED, BEST_MATCH ->
                        Comparator.comparingDouble(one -> -one.details().rating());
                };
        List<Product> sorted = heard.shown().stream().sorted(by).toList();
        Answer answer =
                Answer.of(heard.phrases().say("first-of-these", heard.telling().line(sorted.getFirst())));
        return answer.about(sorted.getFirst());
    }

    private static BigDecimal priceOrHighest(Product product) {
        return ProductAnswers.price(product).orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    /** Something cheaper or dearer than these, of what was wished before, else of the same category. */
    private Answer other(Heard heard, List<Product> than, boolean cheaper) {
        List<BigDecimal> prices = than.stream()
                .flatMap(one -> ProductAnswers.price(one).stream())
                .sorted()
                .toList();
        if (prices.isEmpty()) {
            return Answer.of(heard.phrases().say("no-price-known"));
        }
        BigDecimal limit =
                cheaper ? prices.getFirst().subtract(LESS) : prices.getLast().add(LESS);
        Product first = than.getFirst();
        ProductWish category = ProductWish.ANYTHING.inCategory(
                first.categories().isEmpty() ? null : first.categories().getFirst());
        Optional<ProductWish> before = earlier(heard);
        boolean wider = than.size() == 1 || before.isEmpty();
        List<Product> known = than.size() == 1 ? than : heard.shown();
        List<Product> found = Stream.concat(before.stream(), wider ? Stream.of(category) : Stream.of())
                .map(wish -> wish.priced(
                                cheaper ? null : limit,
                                cheaper ? limit : null,
                                first.details().currency())
                        .ordered(cheaper ? Order.BEST_MATCH : Order.BEST_RATED))
                .map(wish -> without(products.found(wish, FOUND + FOUND), known))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (found.isEmpty()) {
            Product edge = edge(than, cheaper);
            return Answer.of(heard.phrases()
                            .say(
                                    cheaper ? "none-cheaper" : "none-dearer",
                                    heard.telling().name(edge)))
                    .about(edge);
        }
        return products.list(heard, found, heard.phrases().say(cheaper ? "cheaper" : "dearer"));
    }

    private static Product edge(List<Product> of, boolean cheapest) {
        Comparator<Product> price = Comparator.comparing(FollowUps::priceOrHighest);
        return of.stream().min(cheapest ? price : price.reversed()).orElseThrow();
    }

    private Answer more(Heard heard) {
        List<Product> found = earlier(heard)
                .map(wish -> without(products.found(wish, FOUND * 4), heard.shown()))
                .orElse(List.of());
        return found.isEmpty()
                ? Answer.of(heard.phrases().say("no-more"))
                : products.list(heard, found, heard.phrases().say("more"));
    }

    private static List<Product> without(List<Product> all, List<Product> shown) {
        return all.stream()
                .filter(one -> shown.stream().noneMatch(other -> other.id().equals(one.id())))
                .limit(FOUND)
                .toList();
    }

    /** What was wished before, within what is said now. */
    private Optional<Answer> refined(Heard heard, ProductWish now) {
        Optional<ProductWish> before = earlier(heard);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        ProductWish old = before.get();
        List<Concept> concepts = new ArrayList<>(old.concepts());
        concepts.addAll(now.concepts());
        ProductWish both = old.of(concepts)
                .priced(
                        now.hasPrice() ? now.minPrice() : old.minPrice(),
                        now.hasPrice() ? now.maxPrice() : old.maxPrice(),
                        now.hasPrice() ? now.currency() : old.currency())
                .stocked(old.inStock() || now.inStock())
                .rated(Math.max(old.minRating(), now.minRating()))
                .ordered(now.order() == Order.BEST_MATCH ? old.order() : now.order());
        return products.find(heard, both);
    }

    private Optional<ProductWish> earlier(Heard heard) {
        for (String text : heard.before()) {
            ProductWish wish = products.wish(text, heard);
            if (hasContent(wish)) {
                return Optional.of(wish);
            }
        }
        return Optional.empty();
    }
}
