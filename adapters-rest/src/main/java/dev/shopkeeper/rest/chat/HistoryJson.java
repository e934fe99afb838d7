package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.conversation.ConversationQueries.History;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Feedback;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.rest.chat.AnswerJson.MentionedProductJson;
import dev.shopkeeper.rest.chat.AnswerJson.SourceJson;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said, oldest first. */
@Serdeable
record HistoryJson(
        String customerId,
        List<MessageJson> messages,
        @Nullable String nextCursor) {

    /**
     * One thing that was said. What stands behind {@code model} is there for answers alone.
     *
     * @param products those the answer speaks of
     * @param handover why a person was to go on after it
     * @param rating   what was thought of it, up or down
     */
    @Serdeable
    record MessageJson(
            String id,
            String conversationId,
            String role,
            String content,
            Instant createdAt,
            @Nullable String model,
            @Nullable String mode,
            @Nullable List<MentionedProductJson> products,
            @Nullable List<SourceJson> sources,
            @Nullable String handover,
            @Nullable String rating) {

        static MessageJson of(ChatMessage message, Map<ProductId, Product> products, @Nullable Feedback feedback) {
            Reply reply = message.reply();
            return new MessageJson(
                    message.id().value(),
                    message.conversation().value(),
                    ChatWords.of(message.role()),
                    message.text(),
                    message.createdAt(),
                    reply == null ? null : reply.model(),
                    reply == null ? null : ChatWords.of(reply.mode()),
                    reply == null
                            ? null
                            : MentionedProducts.of(reply, products).stream()
                                    .map(MentionedProductJson::of)
                                    .toList(),
                    reply == null
                            ? null
                            : reply.sources().stream().map(SourceJson::of).toList(),
                    reply == null || reply.handover() == null ? null : ChatWords.of(reply.handover()),
                    feedback == null ? null : ChatWords.of(feedback.rating()));
        }
    }

    static HistoryJson of(CustomerId customer, History history, Map<ProductId, Product> products) {
        return new HistoryJson(
                customer.value(),
                history.messages().stream()
                        .map(message -> MessageJson.of(
                                message, products, history.feedback().get(message.id())))
                        .toList(),
                history.nextCursor());
    }
}
