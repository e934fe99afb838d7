package dev.shopkeeper.bootstrap.embedded.mongo.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Index entries of the documents of one insert, to be added in the order of their keys.
 *
 * <p>In that order neighbours are on the same pages one after the other, which costs a fraction of coming back to each page
 * for every document.
 */
public final class PendingEntries {

    private static final int WORTH_SHARING = 1_000;

    private final IdentityHashMap<CollectionIndex, List<byte[]>> entries = new IdentityHashMap<>();

    void add(CollectionIndex index, List<byte[]> keys, long recordId) {
        List<byte[]> pending = entries.computeIfAbsent(index, _ -> new ArrayList<>());
        for (byte[] key : keys) {
            pending.add(CollectionIndex.withRecordId(key, recordId));
        }
    }

    /** Adds all of them to their indexes, to several at once where they are many: each index is a map of its own. */
    public void flush() {
        int many = entries.values().stream().mapToInt(List::size).sum();
        StreamSupport.stream(entries.entrySet().spliterator(), many >= WORTH_SHARING)
                .forEach(each -> {
                    each.getValue().sort(Arrays::compareUnsigned);
                    each.getKey().addEntries(each.getValue());
                });
        entries.clear();
    }
}
