package dev.shopkeeper.application.chat.memory.fact;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.memory.CustomerMemories;
import dev.shopkeeper.application.chat.memory.MemoryStep;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ChatRole;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import java.util.ArrayList;
import java.util.List;

/** Looks through what a customer wrote since it was last looked through, and remembers the facts in it. */
public final class LearnFacts implements MemoryStep {

    /** What lies further back when it is looked through for the first time is not. */
    private static final int MOST = 400;

    private static final int PAGE = 40;

    private final ChatMessages messages;
    private final CustomerMemories memories;
    private final FactFinder finder;

    public LearnFacts(ChatMessages messages, CustomerMemories memories, FactFinder finder) {
        this.messages = messages;
        this.memories = memories;
        this.finder = finder;
    }

    @Override
    public boolean run(CustomerMemory memory) {
        List<ChatMessage> since = since(memory);
        if (since.isEmpty()) {
            return false;
        }
        List<ChatMessage> questions =
                since.stream().filter(one -> one.role() == ChatRole.USER).toList();
        MessageId through = since.getLast().id();
        return !memories.replace(memory.learned(questions.isEmpty() ? List.of() : finder.in(questions), through));
    }

    /** Oldest first. */
    private List<ChatMessage> since(CustomerMemory memory) {
        List<ChatMessage> since = new ArrayList<>();
        List<ChatMessage> page = messages.newest(memory.customer(), null, PAGE);
        while (!page.isEmpty() && since.size() < MOST) {
            for (ChatMessage message : page) {
                if (message.id().equals(memory.factsThrough())) {
                    return since.reversed();
                }
                since.add(message);
            }
            page = messages.newest(memory.customer(), page.getLast().id(), PAGE);
        }
        return since.reversed();
    }
}
