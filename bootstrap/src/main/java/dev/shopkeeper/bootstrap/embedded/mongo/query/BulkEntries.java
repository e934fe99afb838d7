package dev.shopkeeper.bootstrap.embedded.mongo.query;

import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The index entries of many new documents, which get record ids one after the other.
 *
 * <p>Each index takes its own in the order of their keys, where neighbours are on the same pages one after the other, which
 * costs a fraction of coming back to each page for every document. Each index is a map of its own, so where there is much
 * to add several take theirs at once.
 */
public final class BulkEntries {

    private static final int WORTH_SHARING = 200;

    private final List<CollectionIndex> indexes;
    private final List<DocumentKeys> documents;
    private final long firstRecordId;

    /** The entries that documents with these keys will have. */
    public BulkEntries(List<CollectionIndex> indexes, List<DocumentKeys> documents, long firstRecordId) {
        this.indexes = indexes;
        this.documents = documents;
        this.firstRecordId = firstRecordId;
    }

    /** Takes the unique keys of all documents; where one of them is taken already, takes none and says so. */
    public boolean claim() {
        // every one to its end, also where another has failed by then
        int refused = everyIndex(true).map(position -> claim(position) ? 0 : 1).sum();
        if (refused > 0) {
            everyIndex(true).forEach(this::giveBack);
        }
        return refused == 0;
    }

    /** Adds the entries of the indexes that are not unique. */
    public void addOthers() {
        everyIndex(false).forEach(this::addAll);
    }

    private IntStream everyIndex(boolean unique) {
        IntStream positions =
                IntStream.range(0, indexes.size()).filter(i -> indexes.get(i).isUnique() == unique);
        return documents.size() >= WORTH_SHARING ? positions.parallel() : positions;
    }

    private boolean claim(int position) {
        CollectionIndex index = indexes.get(position);
        List<Map.Entry<byte[], Long>> claims = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            for (byte[] key : documents.get(i).of(position)) {
                claims.add(Map.entry(key, firstRecordId + i));
            }
        }
        claims.sort(Map.Entry.comparingByKey(Arrays::compareUnsigned));
        for (Map.Entry<byte[], Long> claim : claims) {
            if (!index.claim(claim.getKey(), claim.getValue())) {
                return false;
            }
        }
        return true;
    }

    private void giveBack(int position) {
        for (int i = 0; i < documents.size(); i++) {
            indexes.get(position).remove(documents.get(i).of(position), firstRecordId + i);
        }
    }

    private void addAll(int position) {
        List<byte[]> entries = new ArrayList<>(documents.size());
        for (int i = 0; i < documents.size(); i++) {
            for (byte[] key : documents.get(i).of(position)) {
                entries.add(KeyBuffer.withRecordId(key, firstRecordId + i));
            }
        }
        entries.sort(Arrays::compareUnsigned);
        indexes.get(position).addEntries(entries);
    }
}
