package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Last messages for as long as a test runs, and as long as it is not away. */
public final class InMemoryShortTermMemory implements ShortTermMemory {

    private final Map<CustomerId, Map<ConversationId, List<ChatMessage>>> kept = new HashMap<>();
    private final int limit;
    private boolean away;

    public InMemoryShortTermMemory(int limit) {
        this.limit = limit;
    }

    /** Whether it answers from now on. */
    public synchronized void away(boolean now) {
        away = now;
    }

    public synchronized void lose() {
        kept.clear();
    }

    private Map<ConversationId, List<ChatMessage>> of(CustomerId customer) {
        return kept.computeIfAbsent(customer, same -> new HashMap<>());
    }

    @Override
    public synchronized Optional<List<ChatMessage>> of(CustomerId customer, ConversationId conversation) {
        return away ? Optional.empty() : Optional.ofNullable(of(customer).get(conversation));
    }

    @Override
    public synchronized void keep(CustomerId customer, ConversationId conversation, List<ChatMessage> messages) {
        if (!away) {
            of(customer).put(conversation, newest(messages));
        }
    }

    @Override
    public synchronized void append(CustomerId customer, ConversationId conversation, List<ChatMessage> messages) {
        List<ChatMessage> known = of(customer).get(conversation);
        if (!away && known != null) {
            List<ChatMessage> all = new ArrayList<>(known);
            all.addAll(messages);
            of(customer).put(conversation, newest(all));
        }
    }

    private List<ChatMessage> newest(List<ChatMessage> messages) {
        return List.copyOf(messages.subList(Math.max(0, messages.size() - limit), messages.size()));
    }

    @Override
    public synchronized void forget(CustomerId customer) {
        if (!away) {
            kept.remove(customer);
        }
    }
}
