package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.turn.TurnResult;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.TokenUsage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message and what it was answered.
 *
 * @param response the same as {@code reply}
 * @param mode     whether a language model answered, or the shop by itself
 * @param handover why a person goes on with the conversation
 */
@Serdeable
record AnswerJson(
        String messageId,
        String conversationId,
        String customerId,
        String reply,
        String response,
        String mode,
        @Nullable String model,
        List<MentionedProductJson> products,
        List<SourceJson> sources,
        UsageJson usage,
        @Nullable String handover,
        long latencyMs,
        Instant createdAt) {

    /** A product the answer speaks of, as the catalogue has it now. */
    @Serdeable
    record MentionedProductJson(
            String productId,
            String name,
            List<String> categories,
            @Nullable String price,
            String currency,
            double rating,
            boolean inStock,
            @Nullable String imageUrl) {

        static MentionedProductJson of(Product product) {
            ProductDetails details = product.details();
            return new MentionedProductJson(
                    product.id().value(),
                    details.name(),
                    details.categories(),
                    details.price() == null ? null : details.price().toPlainString(),
                    details.currency(),
                    details.rating(),
                    details.inStock(),
                    details.imageUrl());
        }
    }

    /** Something the answer rests on. */
    @Serdeable
    record SourceJson(String kind, String id, String title) {

        static SourceJson of(Source source) {
            return new SourceJson(ChatWords.of(source.kind()), source.id(), source.title());
        }
    }

    /** What the answer cost. */
    @Serdeable
    record UsageJson(long inputTokens, long outputTokens) {

        static UsageJson of(TokenUsage usage) {
            return new UsageJson(usage.input(), usage.output());
        }
    }

    static AnswerJson of(TurnResult result, List<Product> products) {
        ChatMessage answer = result.answer();
        Reply reply = result.reply();
        return new AnswerJson(
                answer.id().value(),
                answer.conversation().value(),
                answer.customer().value(),
                reply.text(),
                reply.text(),
                ChatWords.of(reply.mode()),
                reply.model(),
                products.stream().map(MentionedProductJson::of).toList(),
                reply.sources().stream().map(SourceJson::of).toList(),
                UsageJson.of(reply.usage()),
                reply.handover() == null ? null : ChatWords.of(reply.handover()),
                result.took().toMillis(),
                answer.createdAt());
    }
}
