package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things said, for tests. */
public final class ChatSamples {

    public static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");
    public static final CustomerId ANNA = new CustomerId("anna");
    public static final CustomerId BINH = new CustomerId("binh");

    private ChatSamples() {}

    public static ChatMessage question(String conversation, long turn, CustomerId customer, Instant at) {
        return ChatMessage.question(
                MessageId.question(new ConversationId(conversation), turn), customer, "question " + turn, at);
    }

    public static ChatMessage answer(String conversation, long turn, CustomerId customer, Instant at) {
        return ChatMessage.answer(
                MessageId.answer(new ConversationId(conversation), turn), customer, reply("answer " + turn), at);
    }

    /** A plain reply of the shop's own. */
    public static Reply reply(String text) {
        return new Reply(text, AnswerMode.LOCAL, null, List.of(), List.of(), TokenUsage.NONE, null);
    }

    /** A reply that has everything a reply can have. */
    public static Reply fullReply(String text, @Nullable HandoverReason handover) {
        return new Reply(
                text,
                AnswerMode.MODEL,
                "a-model",
                List.of(new ProductId("tea-7"), new ProductId("pot 1")),
                List.of(
                        new Source(SourceKind.PRODUCT, "tea-7", "Trà xanh"),
                        new Source(SourceKind.MESSAGE, "c:4", "said before")),
                new TokenUsage(1_200, 34),
                handover);
    }
}
