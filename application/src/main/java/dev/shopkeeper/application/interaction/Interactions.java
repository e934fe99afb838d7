package dev.shopkeeper.application.interaction;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionId;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All interactions. Facts are only added; each survives a crash once {@link #append} has returned, and every reading
 * shows it from then on.
 */
public interface Interactions {

    /** How many a slice has at most. */
    int MAX_SLICE = 1_000;

    /**
     * Adds those that are new: of those with one id, or of one customer with one client id, only the first ever. Repeats
     * do not hinder the rest.
     *
     * @return those that were added, in the order given
     */
    List<Interaction> append(List<Interaction> interactions);

    Optional<Interaction> find(InteractionId id);

    /** The fact that a client reported of this customer under its own name for it. */
    Optional<Interaction> findByClientId(CustomerId customer, String clientId);

    /** The customer's newest, newest first; at most {@code limit}, up to 1,000. One look-up in an index. */
    default List<Interaction> newest(CustomerId customer, int limit) {
        return newest(customer, null, limit);
    }

    /**
     * The customer's newest of those before {@code after}, newest first; at most {@code limit}, up to 1,000.
     *
     * @param after the last one seen; null to start; when there is no such fact, nothing follows it
     */
    List<Interaction> newest(CustomerId customer, @Nullable InteractionId after, int limit);

    /** The newest of all that sort before {@code after}, by id downwards; at most {@code limit}, up to 1,000. */
    List<Interaction> latest(@Nullable InteractionId after, int limit);

    /** All that sort behind {@code after}, by id upwards, so the oldest first; at most {@code limit}, up to 1,000. */
    List<Interaction> slice(@Nullable InteractionId after, int limit);

    /** Shows all, by id upwards, in batches of at most 1,000; what is added meanwhile may or may not be shown. */
    default void walk(Consumer<List<Interaction>> each) {
        List<Interaction> batch = slice(null, MAX_SLICE);
        while (!batch.isEmpty()) {
            each.accept(batch);
            batch = batch.size() < MAX_SLICE ? List.of() : slice(batch.getLast().id(), MAX_SLICE);
        }
    }

    /**
     * How many there are. It only ever grows, so the difference of two counts says how many came in between, whenever
     * they happened.
     */
    long count();

    long count(CustomerId customer);

    /** How many happened in the second of this moment or later. */
    long countSince(Instant moment);

    /**
     * How often each product was met with in each way, from the second of {@code from} to just before the second of {@code
     * until}. Costs what happened in between.
     */
    Map<ProductId, Map<InteractionType, Long>> countsByProduct(Instant from, Instant until);

    /** Those of the given customers of whom there is any; for up to 1,000. */
    Set<CustomerId> among(Collection<CustomerId> customers);

    /**
     * Takes the customer out of all facts of theirs, for good: the facts stay, as those of {@code pseudonym}, and hold no
     * name a client had for the person. Repeatable.
     */
    void cutLink(CustomerId customer, CustomerId pseudonym);
}
