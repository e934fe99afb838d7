package dev.shopkeeper.application.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.catalogue.DemoProducts;
import dev.shopkeeper.application.catalogue.InMemoryProducts;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.customer.DemoCustomers;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether the made-up shop looks like one in which there is something to learn. */
class DemoInteractionsTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T08:15:30.123Z"));

    private static Map<ProductId, Product> catalogue = Map.of();
    private static List<Interaction> facts = List.of();

    @BeforeAll
    static void load() {
        Products products = new InMemoryProducts();
        facts = generated(products);
        catalogue = new HashMap<>();
        products.walk(batch -> batch.forEach(one -> catalogue.put(one.id(), one)));
    }

    private static List<Interaction> generated(Products products) {
        InMemoryCustomers customers = new InMemoryCustomers();
        AtomicInteger ids = new AtomicInteger();
        new DemoCustomers(customers, () -> "c-" + ids.incrementAndGet(), CLOCK).load();
        new DemoProducts(products, CLOCK).load();
        Interactions interactions = new InMemoryInteractions();
        new DemoInteractions(interactions, products, customers, CLOCK).load();
        List<Interaction> all = new ArrayList<>();
        interactions.walk(all::addAll);
        return all;
    }

    private static Product product(Interaction fact) {
        return Objects.requireNonNull(catalogue.get(fact.productId()));
    }

    private static String category(Interaction fact) {
        return product(fact).categories().getFirst();
    }

    @Test
    void isTheSameEachTime() {
        assertThat(generated(new InMemoryProducts())).isEqualTo(facts);
    }

    @Test
    void hasAFewHundredProductsInTwoLanguages() {
        assertThat(catalogue).hasSizeBetween(200, 400);
        Map<String, Long> languages = catalogue.values().stream()
                .collect(Collectors.groupingBy(
                        one -> one.details().attributes().getOrDefault("language", ""), Collectors.counting()));
        assertThat(languages).containsOnlyKeys("en", "vi");
        assertThat(languages.values()).allMatch(count -> count > catalogue.size() / 3);
        assertThat(catalogue.values()).allSatisfy(one -> {
            assertThat(one.name()).doesNotContain("{");
            assertThat(one.details().description()).isNotBlank().doesNotContain("{");
            assertThat(one.details().price()).isPositive();
        });
        assertThat(catalogue.values().stream().filter(one -> !one.inStock())).isNotEmpty();
    }

    @Test
    void hasEnoughToLearnFrom() {
        assertThat(facts).hasSizeBetween(5_000, 20_000);
        assertThat(facts.stream().map(Interaction::customerId).distinct()).hasSize(DemoCustomers.COUNT);
        assertThat(facts).allMatch(fact -> fact.occurredAt().isBefore(CLOCK.instant()));
    }

    @Test
    void hasPeopleWithTastes() {
        Map<String, Long> byCategory =
                facts.stream().collect(Collectors.groupingBy(DemoInteractionsTest::category, Collectors.counting()));
        double byChance = byCategory.values().stream()
                .mapToDouble(count -> Math.pow((double) count / facts.size(), 2))
                .sum();
        double pairs = 0;
        double same = 0;
        Map<CustomerId, List<Interaction>> byCustomer =
                facts.stream().collect(Collectors.groupingBy(Interaction::customerId));
        for (List<Interaction> own : byCustomer.values()) {
            List<Interaction> views = own.stream()
                    .filter(fact -> fact.type() == InteractionType.VIEW)
                    .toList();
            for (int i = 0; i < views.size(); i++) {
                for (int j = i + 1; j < views.size(); j++) {
                    pairs++;
                    same += category(views.get(i)).equals(category(views.get(j))) ? 1 : 0;
                }
            }
        }
        assertThat(byChance).isLessThan(0.12);
        assertThat(same / pairs).isGreaterThan(3 * byChance);
    }

    @Test
    void hasALongTail() {
        List<Long> counts = facts.stream()
                .collect(Collectors.groupingBy(Interaction::productId, Collectors.counting()))
                .values()
                .stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        long top = counts.stream()
                .limit(counts.size() / 5)
                .mapToLong(Long::longValue)
                .sum();
        assertThat((double) top / facts.size()).isBetween(0.35, 0.8);
        assertThat(counts).hasSizeGreaterThan(catalogue.size() * 9 / 10);
    }

    @Test
    void goesFromLookingToBuying() {
        Map<InteractionType, Long> counts =
                facts.stream().collect(Collectors.groupingBy(Interaction::type, Collectors.counting()));
        long taken =
                counts.getOrDefault(InteractionType.BOOKING, 0L) + counts.getOrDefault(InteractionType.PURCHASE, 0L);
        assertThat(counts.getOrDefault(InteractionType.VIEW, 0L))
                .isGreaterThan(counts.getOrDefault(InteractionType.CLICK, 0L));
        assertThat(counts.getOrDefault(InteractionType.CLICK, 0L))
                .isGreaterThan(counts.getOrDefault(InteractionType.CART, 0L));
        assertThat(counts.getOrDefault(InteractionType.CART, 0L)).isGreaterThan(taken);
        assertThat(taken).isGreaterThan(counts.getOrDefault(InteractionType.RATE, 0L));
        assertThat(counts.getOrDefault(InteractionType.RATE, 0L)).isPositive();

        Set<String> seen = new HashSet<>();
        for (Interaction fact : facts) {
            String pair = fact.customerId() + " " + fact.productId();
            assertThat(fact.type() == InteractionType.VIEW || seen.contains(pair))
                    .as(fact.toString())
                    .isTrue();
            seen.add(pair);
        }
    }

    @Test
    void knowsTheSeasons() {
        double inSummer = shareOf("summer", 6);
        double inWinter = shareOf("summer", 1);
        assertThat(inSummer).isGreaterThan(1.3 * inWinter);
        assertThat(shareOf("tet", 1)).isGreaterThan(1.3 * shareOf("tet", 6));
    }

    private static double shareOf(String season, int month) {
        List<Interaction> then = facts.stream()
                .filter(fact -> fact.occurredAt().atZone(ZoneOffset.UTC).getMonthValue() == month)
                .toList();
        long wanted = then.stream()
                .filter(fact ->
                        season.equals(product(fact).details().attributes().get(DemoProducts.SEASON)))
                .count();
        return (double) wanted / then.size();
    }
}
