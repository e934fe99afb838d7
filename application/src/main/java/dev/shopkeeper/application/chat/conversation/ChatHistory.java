package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ChatRole;
import dev.shopkeeper.domain.customer.Customer;
import java.util.List;

/** What a customer asked and was answered, by how it begins. */
public final class ChatHistory implements CustomerHistory {

    private static final int LONGEST = 300;

    private final ChatMessages messages;

    public ChatHistory(ChatMessages messages) {
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "chat";
    }

    @Override
    public List<Event> newest(Customer customer, int limit) {
        return messages.newest(customer.id(), null, Math.min(limit, ChatMessages.MAX_SLICE)).stream()
                .map(this::event)
                .toList();
    }

    private Event event(ChatMessage message) {
        return Event.of(
                message.createdAt(),
                kind(),
                message.role() == ChatRole.ASSISTANT ? "answer" : "question",
                "conversation_id",
                message.conversation().value(),
                "text",
                beginning(message.text()));
    }

    /** Cut where no character is halved. */
    private static String beginning(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
