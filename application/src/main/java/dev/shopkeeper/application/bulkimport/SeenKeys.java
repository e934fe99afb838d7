package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The keys a rehearsed import would have created things with, so that a later record with one of them counts as a
 * duplicate. Keys are kept as 64-bit hashes in an open table (16 to 32 bytes each), at most five million of them;
 * beyond that repeats are no longer noticed.
 */
final class SeenKeys {

    private static final int MOST = 5_000_000;

    private long[] table = new long[1 << 12];
    private int size;

    /** The outcomes, with those that would create a thing a second time turned into duplicates. */
    <R> List<RowOutcome> withoutRepeats(
            List<ReadRow<R>> rows, List<RowOutcome> outcomes, Function<R, List<String>> keysIn) {
        List<RowOutcome> corrected = new ArrayList<>(outcomes.size());
        for (int i = 0; i < outcomes.size(); i++) {
            boolean repeats = outcomes.get(i) instanceof RowOutcome.Created
                    && isRepeat(keysIn.apply(rows.get(i).content()));
            corrected.add(repeats ? new RowOutcome.Duplicate() : outcomes.get(i));
        }
        return corrected;
    }

    private boolean isRepeat(List<String> keys) {
        boolean repeats = false;
        for (String key : keys) {
            repeats |= isSeen(key);
        }
        return repeats;
    }

    /** Whether it was seen before; from now on it was. */
    private boolean isSeen(String key) {
        long hash = hash(key);
        int slot = slotOf(hash, table);
        if (table[slot] == hash) {
            return true;
        }
        if (size < MOST) {
            table[slot] = hash;
            size++;
            growWhenHalfFull();
        }
        return false;
    }

    private void growWhenHalfFull() {
        if (size * 2 <= table.length) {
            return;
        }
        long[] larger = new long[table.length * 2];
        for (long hash : table) {
            if (hash != 0) {
                larger[slotOf(hash, larger)] = hash;
            }
        }
        table = larger;
    }

    /** The slot that holds this hash, or the free one where it belongs. */
    private static int slotOf(long hash, long[] table) {
        int slot = (int) (hash >>> 20) & (table.length - 1);
        while (table[slot] != 0 && table[slot] != hash) {
            slot = (slot + 1) & (table.length - 1);
        }
        return slot;
    }

    private static long hash(String key) {
        long hash = 0;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }
}
