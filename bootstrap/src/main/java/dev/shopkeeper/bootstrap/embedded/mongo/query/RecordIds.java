package dev.shopkeeper.bootstrap.embedded.mongo.query;

import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyRange;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.h2.mvstore.Cursor;

/** A set of record ids, read from the entries of indexes without looking at a document. */
final class RecordIds {

    private final long[] sorted;

    private RecordIds(long[] sorted) {
        this.sorted = sorted;
    }

    /** Those that lie on all of these ways. Costs a look at each of their entries, and 8 bytes for it while it lasts. */
    static RecordIds common(List<Access.IndexScan> scans) {
        List<RecordIds> sets = scans.stream()
                .map(RecordIds::of)
                .sorted(Comparator.comparingInt(RecordIds::size))
                .toList();
        RecordIds common = sets.getFirst();
        for (RecordIds other : sets.subList(1, sets.size())) {
            common = new RecordIds(
                    Arrays.stream(common.sorted).filter(other::contains).toArray());
        }
        return common;
    }

    private static RecordIds of(Access.IndexScan scan) {
        long[] ids = new long[1024];
        int size = 0;
        for (KeyRange range : scan.ranges()) {
            Cursor<byte[], Long> entries = scan.index().entries().cursor(range.from(), range.to(), false);
            while (entries.hasNext()) {
                byte[] key = entries.next();
                if (range.contains(key)) {
                    ids = size == ids.length ? Arrays.copyOf(ids, size * 2) : ids;
                    ids[size++] = scan.index().recordId(key, entries.getValue());
                }
            }
        }
        return new RecordIds(distinct(ids, size));
    }

    private static long[] distinct(long[] ids, int size) {
        Arrays.sort(ids, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || ids[i] != ids[i - 1]) {
                ids[kept++] = ids[i];
            }
        }
        return Arrays.copyOf(ids, kept);
    }

    boolean contains(long recordId) {
        return Arrays.binarySearch(sorted, recordId) >= 0;
    }

    int size() {
        return sorted.length;
    }
}
