package dev.shopkeeper.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.BitSet;
import java.util.List;

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

    /** Inserts, in no order, what no unique key refuses; gives the places of what was refused. */
    public static <T> BitSet insertNew(MongoCollection<T> collection, List<T> documents) {
        BitSet refused = new BitSet(documents.size());
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (!isOne(error)) {
                    throw e;
                }
                refused.set(error.getIndex());
            }
        }
        return refused;
    }

    /** Whether a write was refused because a unique key is taken. */
    public static boolean isOne(WriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
