package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.customer.CustomerId;

/** Forgets a customer: short-term memory, what older messages are found by, summary and facts. */
public final class ForgetMemory {

    private final ShortTermMemory near;
    private final CustomerMemories memories;

    public ForgetMemory(ShortTermMemory near, CustomerMemories memories) {
        this.near = near;
        this.memories = memories;
    }

    /** To be called once the messages are gone; repeatable. */
    public void of(CustomerId customer) {
        memories.remove(customer);
        near.forget(customer);
    }
}
