package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Set;

/** A customer of whom something is remembered is in use. */
public final class MemoryTraces implements CustomerTraces {

    private final CustomerMemories memories;

    public MemoryTraces(CustomerMemories memories) {
        this.memories = memories;
    }

    @Override
    public String kind() {
        return "chat";
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return memories.among(customers);
    }
}
