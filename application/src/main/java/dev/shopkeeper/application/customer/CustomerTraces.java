package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Set;

/**
 * What a feature keeps about customers, so that nobody removes a customer who is in use. Each feature that points at
 * customers brings one.
 */
public interface CustomerTraces {

    /** What the traces are, in a word clients see: {@code account}, {@code interaction}, {@code delivery}, {@code chat}. */
    String kind();

    /** Those of the given customers the feature knows something of. */
    Set<CustomerId> among(Collection<CustomerId> customers);
}
