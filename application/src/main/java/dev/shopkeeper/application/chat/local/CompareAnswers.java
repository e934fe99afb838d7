package dev.shopkeeper.application.chat.local;

import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts products side by side. */
final class CompareAnswers {

    private static final int MOST = 4;
    private static final Pattern LINK = Pattern.compile(
            "\\s+(?:and|vs\\.?|versus|or|with|to|from|và|với|hay|hoặc|va|voi|hoac)\\s+|\\s*,\\s*|\\s+khác\\s+(?:gì|nhau)?\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEFORE = Pattern.compile(
            "^.*?\\b(?:difference between|different from|compare|so sánh|so sanh|nên mua|nên chọn|nen mua|nen chon)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private final ProductAnswers products;

    CompareAnswers(ProductAnswers products) {
        this.products = products;
    }

    /**
     * The products a text names, side by side; empty when it names fewer than two. What is said of the first goes for the others:
     * "the celadon tea set and the black one".
     */
    Optional<Answer> named(Heard heard) {
        List<Product> all = new ArrayList<>();
        String first = "";
        for (String part : LINK.split(BEFORE.matcher(heard.text()).replaceFirst(""), MOST + 2)) {
            String alike = part + " " + first;
            products.named(part, heard)
                    .filter(product -> !all.contains(product))
                    .or(() -> all.isEmpty() ? Optional.empty() : products.another(alike, heard, all))
                    .ifPresent(all::add);
            first = all.size() == 1 && first.isEmpty() ? part : first;
        }
        return all.size() < 2 ? Optional.empty() : Optional.of(of(heard, all.subList(0, Math.min(MOST, all.size()))));
    }

    Answer of(Heard heard, List<Product> all) {
        Telling telling = heard.telling();
        Phrasebook phrases = heard.phrases();
        Answer answer = Answer.of(phrases.say("compare"));
        for (int i = 0; i < all.size(); i++) {
            answer.line((i + 1) + ". " + telling.line(all.get(i)));
        }
        cheapest(all).ifPresent(product -> answer.line(phrases.say("compare.cheapest", telling.name(product))));
        bestRated(all).ifPresent(product -> answer.line(phrases.say("compare.best-rated", telling.name(product))));
        return answer.about(all);
    }

    private static Optional<Product> cheapest(List<Product> all) {
        boolean comparable = all.stream().allMatch(product -> product.details().price() != null)
                && all.stream()
                                .map(product -> product.details().currency())
                                .distinct()
                                .count()
                        == 1;
        List<BigDecimal> prices = all.stream()
                .flatMap(one -> ProductAnswers.price(one).stream())
                .sorted()
                .toList();
        boolean one = comparable && prices.get(0).compareTo(prices.get(1)) < 0;
        return one
                ? all.stream()
                        .filter(product -> ProductAnswers.price(product).stream()
                                .anyMatch(price -> price.compareTo(prices.getFirst()) == 0))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Product> bestRated(List<Product> all) {
        List<Product> sorted = all.stream()
                .sorted(Comparator.comparingDouble(
                        (Product product) -> -product.details().rating()))
                .toList();
        ProductDetails first = sorted.get(0).details();
        ProductDetails second = sorted.get(1).details();
        return first.rating() > second.rating() && second.rating() > 0
                ? Optional.of(sorted.getFirst())
                : Optional.empty();
    }
}
