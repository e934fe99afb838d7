package dev.shopkeeper.persistence.chat.conversation;

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
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a message is stored. */
final class ChatMessageDocument {

    static final String ID = "_id";
    static final String CONVERSATION = "conversation";
    static final String NUMBER = "number";
    static final String CUSTOMER = "customer";
    static final String ASKED_AT = "asked_at";
    private static final String TEXT = "text";
    private static final String CREATED_AT = "created_at";
    private static final String REPLY = "reply";

    private ChatMessageDocument() {}

    static Document of(ChatMessage message, Instant askedAt) {
        Document document = new Document(ID, message.id().value())
                .append(CONVERSATION, message.conversation().value())
                .append(NUMBER, message.number())
                .append(CUSTOMER, message.customer().value())
                .append(ASKED_AT, Date.from(askedAt))
                .append(TEXT, message.text())
                .append(CREATED_AT, Date.from(message.createdAt()));
        if (message.reply() != null) {
            document.append(REPLY, reply(message.reply()));
        }
        return document;
    }

    static ChatMessage toMessage(Document from) {
        MessageId id = new MessageId(new ConversationId(from.getString(CONVERSATION)), from.getLong(NUMBER));
        String text = from.getString(TEXT);
        Document reply = from.get(REPLY, Document.class);
        return new ChatMessage(
                id,
                id.conversation(),
                new CustomerId(from.getString(CUSTOMER)),
                id.number(),
                id.role(),
                text,
                from.getDate(CREATED_AT).toInstant(),
                reply == null ? null : reply(text, reply));
    }

    private static Document reply(Reply reply) {
        Document document = new Document("mode", word(reply.mode()))
                .append(
                        "products",
                        reply.products().stream().map(ProductId::value).toList())
                .append(
                        "sources",
                        reply.sources().stream()
                                .map(source -> new Document("kind", word(source.kind()))
                                        .append("id", source.id())
                                        .append("title", source.title()))
                                .toList())
                .append("input_tokens", reply.usage().input())
                .append("output_tokens", reply.usage().output());
        if (reply.model() != null) {
            document.append("model", reply.model());
        }
        if (reply.handover() != null) {
            document.append("handover", word(reply.handover()));
        }
        return document;
    }

    private static Reply reply(String text, Document from) {
        List<Source> sources = from.getList("sources", Document.class).stream()
                .map(source -> new Source(
                        SourceKind.valueOf(upper(source.getString("kind"))),
                        source.getString("id"),
                        source.getString("title")))
                .toList();
        return new Reply(
                text,
                AnswerMode.valueOf(upper(from.getString("mode"))),
                from.getString("model"),
                from.getList("products", String.class).stream()
                        .map(ProductId::new)
                        .toList(),
                sources,
                new TokenUsage(from.getLong("input_tokens"), from.getLong("output_tokens")),
                handover(from.getString("handover")));
    }

    static @Nullable HandoverReason handover(@Nullable String word) {
        return word == null ? null : HandoverReason.valueOf(upper(word));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
