package dev.shopkeeper.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import com.mongodb.client.MongoCollection;

/** What a unique key refuses: an answer its callers expect, not a failure. */
public final class Duplicates {

    private Duplicates() {}

    /** Inserts it unless a unique key of it is taken; gives whether it did. */
    public static <T> boolean insertIfNew(MongoCollection<T> collection, T document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (isOne(e.getError())) {
                return false;
            }
            throw e;
        }
    }

    /** Whether a write was refused because a unique key is taken. */
    public static boolean isOne(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
