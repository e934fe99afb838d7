package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import dev.shopkeeper.bootstrap.embedded.mongo.query.CollectionIndex;
import dev.shopkeeper.bootstrap.embedded.mongo.query.DocumentKeys;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many documents on their way into a collection, with their bytes and keys made before it is their command's turn: what
 * several commands do at once.
 *
 * @param indexes the indexes the keys are for, in their order
 */
record PreparedInsert(List<CollectionIndex> indexes, List<byte[]> contents, List<DocumentKeys> keys) {

    /** Fewer are inserted one by one. */
    private static final int WORTH_PREPARING = 16;

    /** The documents made ready; empty where they are few, or one of them cannot be stored as it is. */
    static Optional<PreparedInsert> of(
            List<Document> documents, @Nullable String idField, List<CollectionIndex> indexes) {
        if (documents.size() < WORTH_PREPARING) {
            return Optional.empty();
        }
        List<CollectionIndex> present = List.copyOf(indexes);
        List<byte[]> contents = new ArrayList<>(documents.size());
        List<DocumentKeys> keys = new ArrayList<>(documents.size());
        try {
            for (Document document : documents) {
                Document identified = Identified.of(document, idField);
                contents.add(BsonBytes.encode(identified));
                keys.add(DocumentKeys.of(identified, present));
            }
        } catch (MongoServerError refused) {
            // whoever inserts them one by one finds it again, and tells of which document it is
            return Optional.empty();
        }
        return Optional.of(new PreparedInsert(present, contents, keys));
    }

    /** Whether the collection still has the indexes it had. */
    boolean isFor(List<CollectionIndex> now) {
        return indexes.equals(now);
    }
}
