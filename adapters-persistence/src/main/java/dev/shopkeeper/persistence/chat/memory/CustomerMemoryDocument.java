package dev.shopkeeper.persistence.chat.memory;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.chat.memory.FactKind;
import dev.shopkeeper.domain.chat.memory.RememberedFact;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A memory as it is stored. */
final class CustomerMemoryDocument {

    static final String EPOCH = "epoch";
    static final String VERSION = "version";

    private CustomerMemoryDocument() {}

    static Document of(CustomerMemory memory) {
        Document document = new Document("_id", memory.customer().value())
                .append(EPOCH, memory.epoch())
                .append(VERSION, memory.version())
                .append("whole_indexed", memory.wholeIndexed())
                .append(
                        "facts",
                        memory.facts().stream().map(CustomerMemoryDocument::of).toList());
        put(
                document,
                "facts_through",
                memory.factsThrough() == null ? null : memory.factsThrough().value());
        put(document, "summary", memory.summary());
        put(
                document,
                "summary_through",
                memory.summaryThrough() == null ? null : memory.summaryThrough().value());
        return document;
    }

    private static Document of(RememberedFact fact) {
        Document document = new Document("id", fact.id())
                .append("kind", fact.kind().name().toLowerCase(Locale.ROOT))
                .append("subject", fact.subject())
                .append("text", fact.text())
                .append("source", fact.source().value())
                .append("at", Date.from(fact.at()));
        put(document, "superseded_by", fact.supersededBy());
        return document;
    }

    private static void put(Document document, String name, @Nullable Object value) {
        if (value != null) {
            document.append(name, value);
        }
    }

    static CustomerMemory toMemory(Document document) {
        return new CustomerMemory(
                new CustomerId(document.getString("_id")),
                document.getString(EPOCH),
                document.getList("facts", Document.class).stream()
                        .map(CustomerMemoryDocument::toFact)
                        .toList(),
                message(document.getString("facts_through")),
                document.getString("summary"),
                message(document.getString("summary_through")),
                document.getBoolean("whole_indexed", false),
                document.getLong(VERSION));
    }

    private static RememberedFact toFact(Document document) {
        return new RememberedFact(
                document.getString("id"),
                FactKind.valueOf(document.getString("kind").toUpperCase(Locale.ROOT)),
                document.getString("subject"),
                document.getString("text"),
                MessageId.parse(document.getString("source")).orElseThrow(),
                document.getDate("at").toInstant(),
                document.getString("superseded_by"));
    }

    private static @Nullable MessageId message(@Nullable String id) {
        return id == null ? null : MessageId.parse(id).orElse(null);
    }
}
