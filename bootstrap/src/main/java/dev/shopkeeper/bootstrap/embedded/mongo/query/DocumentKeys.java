package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The keys a document has in every index of its collection. */
public final class DocumentKeys {

    private final List<CollectionIndex> indexes;
    private final List<List<byte[]>> keys;

    private DocumentKeys(List<CollectionIndex> indexes, List<List<byte[]>> keys) {
        this.indexes = indexes;
        this.keys = keys;
    }

    public static DocumentKeys of(Document document, List<CollectionIndex> indexes) {
        List<List<byte[]>> keys = new ArrayList<>(indexes.size());
        for (CollectionIndex index : indexes) {
            keys.add(index.keysOf(document));
        }
        return new DocumentKeys(indexes, keys);
    }

    /** Refuses keys that another document has. */
    public void checkUnique(long ownRecordId, Document document, MongoCollection<?> collection) {
        for (int i = 0; i < keys.size(); i++) {
            indexes.get(i).checkUnique(keys.get(i), ownRecordId, document, collection);
        }
    }

    /** Takes the unique keys for a new document, all or none. */
    public void claim(long recordId, Document document, MongoCollection<?> collection) {
        for (int i = 0; i < keys.size(); i++) {
            CollectionIndex index = indexes.get(i);
            if (!index.isUnique()) {
                continue;
            }
            List<byte[]> wanted = keys.get(i);
            for (int k = 0; k < wanted.size(); k++) {
                if (!index.claim(wanted.get(k), recordId)) {
                    index.remove(wanted.subList(0, k), recordId);
                    for (int before = 0; before < i; before++) {
                        if (indexes.get(before).isUnique()) {
                            indexes.get(before).remove(keys.get(before), recordId);
                        }
                    }
                    throw index.duplicate(wanted.get(k), document, collection);
                }
            }
        }
    }

    /** Adds the entries of the indexes that are not unique. */
    public void addOthers(long recordId) {
        for (int i = 0; i < keys.size(); i++) {
            if (!indexes.get(i).isUnique()) {
                indexes.get(i).add(keys.get(i), recordId);
            }
        }
    }

    /** The keys in the index of this position. */
    List<byte[]> of(int position) {
        return keys.get(position);
    }

    public void add(long recordId) {
        for (int i = 0; i < keys.size(); i++) {
            indexes.get(i).add(keys.get(i), recordId);
        }
    }

    public void remove(long recordId) {
        for (int i = 0; i < keys.size(); i++) {
            indexes.get(i).remove(keys.get(i), recordId);
        }
    }

    /** Puts the keys of a changed document in place of these: only what differs is touched. */
    public void replaceBy(DocumentKeys after, long recordId) {
        for (int i = 0; i < keys.size(); i++) {
            CollectionIndex index = indexes.get(i);
            index.remove(missingFrom(after.keys.get(i), keys.get(i)), recordId);
            index.add(missingFrom(keys.get(i), after.keys.get(i)), recordId);
        }
    }

    private static List<byte[]> missingFrom(List<byte[]> others, List<byte[]> keys) {
        return keys.stream()
                .filter(key -> others.stream().noneMatch(other -> Arrays.equals(other, key)))
                .toList();
    }
}
