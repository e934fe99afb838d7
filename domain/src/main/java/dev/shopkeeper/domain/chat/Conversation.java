package dev.shopkeeper.domain.chat;

import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one customer and the assistant talk about in one go.
 *
 * @param lastAskedAt when its latest question was taken in
 * @param turns       how many questions it holds
 * @param handover    why it waits for a person; null when it does not
 */
public record Conversation(
        ConversationId id,
        CustomerId customer,
        Instant startedAt,
        Instant lastAskedAt,
        long turns,
        @Nullable Handover handover) {

    public static Conversation started(ConversationId id, CustomerId customer, Instant at) {
        return new Conversation(id, customer, at, at, 0, null);
    }

    /**
     * Whether the assistant keeps still: the customer asked for a person, and one has not come yet. Where it was the
     * assistant that could not go on, the next question may well be one that it can answer.
     */
    public boolean isLeftToAPerson() {
        return handover != null && handover.reason() == HandoverReason.CUSTOMER_REQUEST;
    }
}
