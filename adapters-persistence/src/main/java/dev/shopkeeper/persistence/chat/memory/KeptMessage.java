package dev.shopkeeper.persistence.chat.memory;

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
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A message as it is kept in Redis: a line of JSON, gone with the next release at the latest, for it lives for minutes. */
final class KeptMessage {

    private KeptMessage() {}

    static String written(ChatMessage message) {
        Document document = new Document("n", message.number())
                .append("text", message.text())
                .append("at", message.createdAt().toEpochMilli());
        Reply reply = message.reply();
        if (reply != null) {
            document.append("reply", written(reply));
        }
        return document.toJson();
    }

    private static Document written(Reply reply) {
        Document document = new Document("text", reply.text())
                .append("mode", reply.mode().name())
                .append(
                        "products",
                        reply.products().stream().map(ProductId::value).toList())
                .append(
                        "sources",
                        reply.sources().stream()
                                .map(one -> List.of(one.kind().name(), one.id(), one.title()))
                                .toList())
                .append("in", reply.usage().input())
                .append("out", reply.usage().output());
        if (reply.model() != null) {
            document.append("model", reply.model());
        }
        if (reply.handover() != null) {
            document.append("handover", reply.handover().name());
        }
        return document;
    }

    static ChatMessage read(String line, CustomerId customer, ConversationId conversation) {
        Document document = Document.parse(line);
        MessageId id = new MessageId(conversation, number(document, "n"));
        Document reply = document.get("reply", Document.class);
        return new ChatMessage(
                id,
                conversation,
                customer,
                id.number(),
                id.role(),
                document.getString("text"),
                Instant.ofEpochMilli(number(document, "at")),
                reply == null ? null : reply(reply));
    }

    @SuppressWarnings("unchecked")
    private static Reply reply(Document document) {
        List<Source> sources = document.getList("sources", List.class).stream()
                .map(one -> (List<String>) one)
                .map(one -> new Source(SourceKind.valueOf(one.get(0)), one.get(1), one.get(2)))
                .toList();
        return new Reply(
                document.getString("text"),
                AnswerMode.valueOf(document.getString("mode")),
                document.getString("model"),
                document.getList("products", String.class).stream()
                        .map(ProductId::new)
                        .toList(),
                sources,
                new TokenUsage(number(document, "in"), number(document, "out")),
                handover(document.getString("handover")));
    }

    private static @Nullable HandoverReason handover(@Nullable String name) {
        return name == null ? null : HandoverReason.valueOf(name);
    }

    /** Small numbers come back as integers. */
    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }
}
