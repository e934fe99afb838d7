package dev.shopkeeper.application.interaction;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads interactions back for those who reported them. */
public final class InteractionQueries {

    private final Interactions interactions;
    private final Customers customers;

    public InteractionQueries(Interactions interactions, Customers customers) {
        this.interactions = interactions;
        this.customers = customers;
    }

    /**
     * A part of a list.
     *
     * @param total how many the whole list has
     */
    public record Slice(List<Interaction> interactions, long total) {}

    /** The caller's own, newest first; at most {@code limit} of those behind {@code after}. */
    public List<Interaction> own(Caller caller, @Nullable InteractionId after, int limit) {
        return interactions.newest(caller.requireCustomer(), after, limit);
    }

    /** Everybody's, the newest first to the second; at most {@code limit} of those behind {@code after}. */
    public Slice all(@Nullable InteractionId after, int limit) {
        return new Slice(interactions.latest(after, limit), interactions.count());
    }

    /** Those of the customer whom the shop's backend knows by this name, newest first; none when there is no such one. */
    public Slice of(String userId, @Nullable InteractionId after, int limit) {
        Optional<Customer> customer = customers.findByExternalId(userId);
        return customer.map(Customer::id)
                .map(id -> new Slice(interactions.newest(id, after, limit), interactions.count(id)))
                .orElseGet(() -> new Slice(List.of(), 0));
    }
}
