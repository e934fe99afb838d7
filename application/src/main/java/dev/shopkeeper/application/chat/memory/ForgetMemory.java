package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.memory.search.IndexSegments;
import dev.shopkeeper.application.chat.memory.search.MessageIndexes;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.chat.memory.MemoryInUse;
import dev.shopkeeper.domain.chat.memory.UnknownFact;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Forgets a customer: short-term memory, what older messages are found by, summary and facts. */
public final class ForgetMemory {

    private static final int TRIES = 5;

    private final ChatMessages messages;
    private final ShortTermMemory near;
    private final CustomerMemories memories;
    private final IndexSegments segments;
    private final MessageIndexes indexes;
    private final IdSource ids;

    public ForgetMemory(
            ChatMessages messages,
            ShortTermMemory near,
            CustomerMemories memories,
            IndexSegments segments,
            MessageIndexes indexes,
            IdSource ids) {
        this.messages = messages;
        this.near = near;
        this.memories = memories;
        this.segments = segments;
        this.indexes = indexes;
        this.ids = ids;
    }

    /** Everything. To be called once the messages are gone; repeatable. */
    public void of(CustomerId customer) {
        memories.remove(customer);
        segments.remove(customer);
        near.forget(customer);
        indexes.forget(customer);
    }

    /** Facts and summary. What was said so far does not bring them back. */
    public void facts(CustomerId customer) {
        List<ChatMessage> newest = messages.newest(customer, null, 1);
        if (!newest.isEmpty() || memories.find(customer).isPresent()) {
            MessageId through = newest.isEmpty() ? null : newest.getFirst().id();
            change(customer, memory -> memory.cleared(through));
        }
    }

    /**
     * One fact, and what it had superseded.
     *
     * @throws UnknownFact when the customer has no such fact
     */
    public void fact(CustomerId customer, String id) {
        change(customer, memory -> {
            if (memory.facts().stream().noneMatch(fact -> fact.id().equals(id))) {
                throw new UnknownFact();
            }
            return memory.withoutFact(id);
        });
    }

    private void change(CustomerId customer, UnaryOperator<CustomerMemory> change) {
        for (int i = 0; i < TRIES; i++) {
            Optional<CustomerMemory> known = memories.find(customer);
            CustomerMemory next = change.apply(known.orElseGet(() -> CustomerMemory.begun(customer, ids.next())));
            if (known.isPresent() ? memories.replace(next) : memories.add(next)) {
                return;
            }
        }
        throw new MemoryInUse();
    }
}
