package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.customer.CustomerId;

/**
 * What is done for memory in the background: indexing, facts, summaries. What is asked may be lost: it is found to be
 * wanting at the next turn, and done then.
 */
public interface MemoryWork {

    /** Never waits and never throws. Asked again before it is done it is done once. */
    void ask(CustomerId customer);
}
