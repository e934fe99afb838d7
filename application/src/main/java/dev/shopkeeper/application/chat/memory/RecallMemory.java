package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.chat.memory.Summary;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/** What comes to mind when a customer asks something: what was just said, what they told, and what was said long ago. */
public final class RecallMemory {

    private static final int NEWEST = 20;

    private final ChatMessages messages;
    private final CustomerMemories memories;
    private final RecentTurns recent;

    public RecallMemory(
            ChatMessages messages, CustomerMemories memories, ShortTermMemory near, ShortTermMemory.Limits limits) {
        this.messages = messages;
        this.memories = memories;
        this.recent = new RecentTurns(messages, near, limits.messages());
    }

    /** Of this customer alone. Within the budget, whatever was said. */
    public Memory of(CustomerId customer, ConversationId conversation, String question, int tokenBudget) {
        List<ChatMessage> newest = messages.newest(customer, null, NEWEST);
        List<ChatMessage> turns = recent.of(customer, conversation, newest, newest.size() < NEWEST);
        Optional<CustomerMemory> known = memories.find(customer);
        MemoryBudget budget = new MemoryBudget(tokenBudget);
        budget.take(turns);
        budget.take(known.map(CustomerMemory::summary).map(Summary::text).orElse(null));
        budget.takeFacts(known.map(CustomerMemory::holding).orElse(List.of()));
        return budget.memory();
    }
}
