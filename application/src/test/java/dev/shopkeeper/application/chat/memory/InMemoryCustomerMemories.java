package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Memories for as long as a test runs. */
public final class InMemoryCustomerMemories implements CustomerMemories {

    private final Map<CustomerId, CustomerMemory> memories = new HashMap<>();

    @Override
    public synchronized Optional<CustomerMemory> find(CustomerId customer) {
        return Optional.ofNullable(memories.get(customer));
    }

    @Override
    public synchronized boolean add(CustomerMemory memory) {
        return memories.putIfAbsent(memory.customer(), memory.atVersion(0)) == null;
    }

    @Override
    public synchronized boolean replace(CustomerMemory memory) {
        CustomerMemory known = memories.get(memory.customer());
        if (known == null || !known.epoch().equals(memory.epoch()) || known.version() != memory.version()) {
            return false;
        }
        memories.put(memory.customer(), memory.atVersion(memory.version() + 1));
        return true;
    }

    @Override
    public synchronized void remove(CustomerId customer) {
        memories.remove(customer);
    }

    @Override
    public synchronized Set<CustomerId> among(Collection<CustomerId> customers) {
        Set<CustomerId> found = new HashSet<>(customers);
        found.retainAll(memories.keySet());
        return found;
    }
}
