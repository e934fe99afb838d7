package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.Meanwhile;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.memory.search.FindMessages;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/** What comes to mind when a customer asks something: what was just said, what they told, and what was said long ago. */
public final class RecallMemory {

    private static final int NEWEST = 20;
    private static final int MOST_OLDER = 20;

    private final ChatMessages messages;
    private final CustomerMemories memories;
    private final RecentTurns recent;
    private final FindMessages older;
    private final MemoryWork background;

    public RecallMemory(
            ChatMessages messages,
            CustomerMemories memories,
            ShortTermMemory near,
            ShortTermMemory.Limits limits,
            FindMessages older,
            MemoryWork background) {
        this.messages = messages;
        this.memories = memories;
        this.older = older;
        this.background = background;
        this.recent = new RecentTurns(messages, near, limits.messages());
    }

    /** Of this customer alone. Within the budget, whatever was said. */
    public Memory of(CustomerId customer, ConversationId conversation, String question, int tokenBudget) {
        Meanwhile<Optional<float[]>> meaning = older.meaning(question);
        Meanwhile<Optional<CustomerMemory>> memory = Meanwhile.doing(() -> memories.find(customer));
        List<ChatMessage> newest = messages.newest(customer, null, NEWEST);
        List<ChatMessage> turns = recent.of(customer, conversation, newest, newest.size() < NEWEST);
        Optional<CustomerMemory> known = memory.result();
        MemoryBudget budget = new MemoryBudget(tokenBudget);
        budget.take(turns);
        budget.take(known.map(CustomerMemory::summary).orElse(null));
        budget.takeFacts(known.map(CustomerMemory::holding).orElse(List.of()));
        takeOlder(budget, customer, known, question, meaning, newest);
        return budget.memory();
    }

    private void takeOlder(
            MemoryBudget budget,
            CustomerId customer,
            Optional<CustomerMemory> known,
            String question,
            Meanwhile<Optional<float[]>> meaning,
            List<ChatMessage> newest) {
        if (!budget.hasRoom()) {
            return;
        }
        FindMessages.Found found =
                older.find(customer, known, question, meaning, newest, budget.recentIds(), MOST_OLDER);
        for (int i = 0; i < found.messages().size() && budget.hasRoom(); i++) {
            budget.take(new Recollection(found.messages().get(i), found.scores().get(i)));
        }
        if (!found.complete()) {
            background.ask(customer);
        }
    }
}
