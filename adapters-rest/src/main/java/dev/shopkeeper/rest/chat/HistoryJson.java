package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.conversation.ConversationQueries.History;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.customer.CustomerId;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was said, oldest first. */
@Serdeable
record HistoryJson(
        String customerId,
        List<MessageJson> messages,
        @Nullable String nextCursor) {

    /** One thing that was said. */
    @Serdeable
    record MessageJson(
            String id,
            String conversationId,
            String role,
            String content,
            Instant createdAt,
            @Nullable String model) {

        static MessageJson of(ChatMessage message) {
            return new MessageJson(
                    message.id().value(),
                    message.conversation().value(),
                    ChatWords.of(message.role()),
                    message.text(),
                    message.createdAt(),
                    message.reply() == null ? null : message.reply().model());
        }
    }

    static HistoryJson of(CustomerId customer, History history) {
        return new HistoryJson(
                customer.value(),
                history.messages().stream().map(MessageJson::of).toList(),
                history.nextCursor());
    }
}
