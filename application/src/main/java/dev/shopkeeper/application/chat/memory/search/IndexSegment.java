package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;

/**
 * What some messages of one customer are found by.
 *
 * @param epoch   of the memory it belongs to
 * @param number  from 0
 * @param version counts the changes
 */
public record IndexSegment(CustomerId customer, String epoch, int number, List<IndexedMessage> messages, long version) {

    public static final int MOST = 128;

    public IndexSegment {
        if (messages.size() > MOST) {
            throw new IllegalArgumentException("a segment holds at most " + MOST + " messages");
        }
        messages = List.copyOf(messages);
    }

    public boolean isFull() {
        return messages.size() == MOST;
    }

    /** As it stands in the store once it was saved. */
    IndexSegment saved() {
        return new IndexSegment(customer, epoch, number, messages, version + 1);
    }

    IndexSegment with(List<IndexedMessage> more) {
        List<IndexedMessage> all = new ArrayList<>(messages);
        all.addAll(more);
        return new IndexSegment(customer, epoch, number, all, version);
    }
}
