package dev.shopkeeper.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.Arrays;
import org.bson.Document;

/**
 * The indexes of a collection, as each adapter declares them when it is made: before its first read or write, and again
 * at every start, where it changes nothing.
 */
public final class Indexes {

    private Indexes() {}

    /** Makes the indexes that are not there yet. */
    public static void ensure(MongoCollection<?> collection, IndexModel... indexes) {
        collection.createIndexes(Arrays.asList(indexes));
    }

    /** Finds quickly by these fields, in their order; a field that begins with a minus sorts the other way. */
    public static IndexModel on(String... fields) {
        return new IndexModel(keys(fields), new IndexOptions());
    }

    /** Finds quickly by these fields the few documents that have them. */
    public static IndexModel wherePresent(String... fields) {
        return new IndexModel(keys(fields), new IndexOptions().sparse(true));
    }

    /** Refuses a second document with the same values; documents without the fields count as having null there. */
    public static IndexModel unique(String... fields) {
        return new IndexModel(keys(fields), new IndexOptions().unique(true));
    }

    /** Refuses a second document with the same values, and leaves alone the documents that have none of the fields. */
    public static IndexModel uniqueWherePresent(String... fields) {
        return new IndexModel(keys(fields), new IndexOptions().unique(true).sparse(true));
    }

    private static Document keys(String... fields) {
        Document keys = new Document();
        for (String field : fields) {
            boolean descending = field.startsWith("-");
            keys.append(descending ? field.substring(1) : field, descending ? -1 : 1);
        }
        return keys;
    }
}
