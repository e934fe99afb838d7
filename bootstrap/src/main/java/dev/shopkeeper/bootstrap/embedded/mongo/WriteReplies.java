package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Answers of write commands as a real server gives them, where the core's differ. */
final class WriteReplies {

    private static final String ORDERED = "ordered";
    private static final String ERRORS = "writeErrors";

    private WriteReplies() {}

    /** The core counts documents that were refused as inserted. */
    static Document insert(Document query, Supplier<Document> core) {
        query.putIfAbsent(ORDERED, true);
        int documents = CommandFields.list(query, "documents").size();
        Document reply = core.get();
        if (reply.get(ERRORS) instanceof List<?> errors) {
            int inserted = Boolean.TRUE.equals(query.get(ORDERED))
                    ? (int) CommandFields.number((Document) errors.getFirst(), "index")
                    : documents - errors.size();
            reply.put("n", inserted);
        }
        return reply;
    }

    /** The core goes on after an error where updates are ordered; so it is given one update at a time. */
    static Document update(Document query, UnaryOperator<Document> core) {
        boolean ordered = !Boolean.FALSE.equals(query.get(ORDERED));
        List<?> updates = CommandFields.list(query, "updates");
        int matched = 0;
        int modified = 0;
        List<Document> upserted = new ArrayList<>();
        List<Document> errors = new ArrayList<>();
        for (int i = 0; i < updates.size() && (errors.isEmpty() || !ordered); i++) {
            Document one = query.clone();
            one.put("updates", List.of(updates.get(i)));
            Document reply = core.apply(one);
            matched += (int) CommandFields.number(reply, "n");
            modified += (int) CommandFields.number(reply, "nModified");
            upserted.addAll(at(i, reply.get("upserted")));
            errors.addAll(at(i, reply.get(ERRORS)));
        }
        Document reply = new Document("n", matched).append("nModified", modified);
        if (!upserted.isEmpty()) {
            reply.put("upserted", upserted);
        }
        if (!errors.isEmpty()) {
            reply.put(ERRORS, errors);
        }
        return reply.append("ok", 1.0);
    }

    private static List<Document> at(int index, @Nullable Object entries) {
        List<Document> placed = new ArrayList<>();
        if (entries instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Document document) {
                    document.put("index", index);
                    placed.add(document);
                }
            }
        }
        return placed;
    }
}
