package dev.shopkeeper.rest.chat;

import dev.shopkeeper.domain.chat.Conversation;
import dev.shopkeeper.domain.chat.Handover;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;

/**
 * A conversation that waits for a person.
 *
 * @param id        what it is resolved by, the same as {@code conversation_id}
 * @param messageId the answer it was handed over with
 * @param since     when that was
 */
@Serdeable
record HandoverJson(
        String id, String conversationId, String customerId, String reason, String messageId, Instant since) {

    static HandoverJson of(Conversation waiting) {
        Handover handover = Objects.requireNonNull(waiting.handover());
        return new HandoverJson(
                waiting.id().value(),
                waiting.id().value(),
                waiting.customer().value(),
                ChatWords.of(handover.reason()),
                handover.message().value(),
                handover.since());
    }
}
