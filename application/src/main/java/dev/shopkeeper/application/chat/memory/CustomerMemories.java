package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What is remembered of customers: facts, summary, and how far it has come. */
public interface CustomerMemories {

    Optional<CustomerMemory> find(CustomerId customer);

    /** Keeps a first memory; false, and nothing changed, when the customer has one. */
    boolean add(CustomerMemory memory);

    /**
     * Keeps a changed memory in place of the one it came from.
     *
     * @return false, and nothing changed, when that one was changed or removed meanwhile
     */
    boolean replace(CustomerMemory memory);

    /** Removes it; repeatable. */
    void remove(CustomerId customer);

    /** Those of the given customers of whom something is remembered. */
    Set<CustomerId> among(Collection<CustomerId> customers);
}
