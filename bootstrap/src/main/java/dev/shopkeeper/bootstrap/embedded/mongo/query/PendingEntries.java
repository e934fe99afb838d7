package dev.shopkeeper.bootstrap.embedded.mongo.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Index entries of the documents of one insert, to be added in the order of their keys.
 *
 * <p>In that order neighbours are on the same pages one after the other, which costs a fraction of coming back to each page
 * for every document.
 */
public final class PendingEntries {

    private final IdentityHashMap<CollectionIndex, List<byte[]>> entries = new IdentityHashMap<>();

    void add(CollectionIndex index, List<byte[]> keys, long recordId) {
        List<byte[]> pending = entries.computeIfAbsent(index, _ -> new ArrayList<>());
        for (byte[] key : keys) {
            pending.add(CollectionIndex.withRecordId(key, recordId));
        }
    }

    /** Adds all of them to their indexes. */
    public void flush() {
        entries.forEach((index, pending) -> {
            pending.sort(Arrays::compareUnsigned);
            index.addEntries(pending);
        });
        entries.clear();
    }
}
