package dev.shopkeeper.rest.chat;

import dev.shopkeeper.domain.chat.Conversation;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation.
 *
 * @param turns    how many questions it holds
 * @param handover why it waits for a person; left out when it does not
 */
@Serdeable
record ConversationJson(
        String conversationId,
        String customerId,
        long turns,
        @Nullable String handover,
        Instant createdAt,
        Instant lastMessageAt) {

    static ConversationJson of(Conversation conversation) {
        return new ConversationJson(
                conversation.id().value(),
                conversation.customer().value(),
                conversation.turns(),
                conversation.handover() == null
                        ? null
                        : ChatWords.of(conversation.handover().reason()),
                conversation.startedAt(),
                conversation.lastAskedAt());
    }
}
