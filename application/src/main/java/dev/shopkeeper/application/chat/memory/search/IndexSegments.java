package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;

/** What messages are found by, as it is stored: all of it can be made again. */
public interface IndexSegments {

    /** A customer has no more. */
    int MOST = 1_000;

    /** Those of one memory from a number on, in order of their numbers. */
    List<IndexSegment> of(CustomerId customer, String epoch, int from);

    /**
     * Stores a new one, of version 0, or a changed one, of the version it was read with; it is one version further then.
     *
     * @return false, and nothing changed, when there is another of its number, or it was changed or removed meanwhile
     */
    boolean save(IndexSegment segment);

    /** Removes those of one memory; repeatable. */
    void remove(CustomerId customer, String epoch);

    /** Removes all of a customer's; repeatable. */
    void remove(CustomerId customer);
}
