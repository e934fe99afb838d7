package dev.shopkeeper.domain.chat;

import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was said, never changed afterwards.
 *
 * @param number    its place in the conversation, from 0: even for a customer's question, odd for the answer to it
 * @param createdAt to the millisecond
 * @param reply     what stands behind an answer; null for a question
 */
public record ChatMessage(
        MessageId id,
        ConversationId conversation,
        CustomerId customer,
        long number,
        ChatRole role,
        String text,
        Instant createdAt,
        @Nullable Reply reply) {

    /** A customer's message is no longer. */
    public static final int MAX_QUESTION = 4_000;

    public ChatMessage {
        if (!id.conversation().equals(conversation) || id.number() != number || id.role() != role) {
            throw new IllegalArgumentException("the id of a message says its conversation, number and role");
        }
        if ((reply != null) != (role == ChatRole.ASSISTANT)) {
            throw new IllegalArgumentException("an answer has a reply, a question has none");
        }
    }

    /** What a customer says. */
    public static ChatMessage question(MessageId id, CustomerId customer, String text, Instant at) {
        return new ChatMessage(id, id.conversation(), customer, id.number(), id.role(), text, at, null);
    }

    /** What they are answered. */
    public static ChatMessage answer(MessageId id, CustomerId customer, Reply reply, Instant at) {
        return new ChatMessage(id, id.conversation(), customer, id.number(), id.role(), reply.text(), at, reply);
    }
}
