package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/** What a customer may see of what is remembered of them. */
public final class MemoryQueries {

    private final CustomerMemories memories;

    public MemoryQueries(CustomerMemories memories) {
        this.memories = memories;
    }

    /** The facts that hold, oldest first. */
    public List<RememberedFact> facts(CustomerId customer) {
        return memories.find(customer).map(CustomerMemory::holding).orElse(List.of());
    }

    public Optional<String> summary(CustomerId customer) {
        return memories.find(customer).map(CustomerMemory::summary);
    }
}
