package dev.shopkeeper.application.interaction;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.demo.DemoData;
import dev.shopkeeper.application.interaction.DemoVisits.Person;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.interaction.Interaction;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** What the demo customers did with the demo products in the year before the first start. */
public final class DemoInteractions implements DemoData {

    private static final long SEED = 42;
    private static final int MOST_PEOPLE = 999;

    private final Interactions interactions;
    private final Products products;
    private final Customers customers;
    private final InstantSource clock;

    public DemoInteractions(Interactions interactions, Products products, Customers customers, InstantSource clock) {
        this.interactions = interactions;
        this.products = products;
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean mayComeLater() {
        return true;
    }

    @Override
    public void load() {
        List<Product> catalogue = new ArrayList<>();
        products.walk(catalogue::addAll);
        if (catalogue.isEmpty()) {
            return;
        }
        DemoVisits visits = new DemoVisits(catalogue, SEED, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<Interaction> facts = new ArrayList<>();
        people().forEach(person -> facts.addAll(visits.of(person)));
        interactions.append(facts);
    }

    /** The demo customers, in the order of their numbers. */
    private List<Person> people() {
        List<String> numbers = IntStream.rangeClosed(1, MOST_PEOPLE)
                .mapToObj("demo-%03d"::formatted)
                .toList();
        return customers.findByKeys(numbers, List.of(), List.of()).stream()
                .sorted(Comparator.comparing(DemoInteractions::number))
                .map(one -> new Person(one.id(), number(one), one.profile().city()))
                .toList();
    }

    private static String number(Customer customer) {
        return Objects.requireNonNull(customer.profile().externalId());
    }
}
