package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Readers of imports that made room for others and will go on here, most likely, so that a large file need not be read
 * from its start for every slice. Holds a few; whoever finds none opens the file again.
 */
final class OpenReaders<R> {

    private static final int MOST = 4;

    /** Opens the file of an import after this many records. */
    @FunctionalInterface
    interface Opener<R> {
        BatchReader<R> open(BulkImport bulkImport, long position);
    }

    private final Map<ImportId, BatchReader<R>> kept = new LinkedHashMap<>();

    BatchReader<R> take(BulkImport bulkImport, Opener<R> opener) {
        long position = bulkImport.tally().processed();
        BatchReader<R> reader;
        synchronized (kept) {
            reader = kept.remove(bulkImport.id());
        }
        if (reader != null && reader.position() == position) {
            return reader;
        }
        if (reader != null) {
            reader.close();
        }
        return opener.open(bulkImport, position);
    }

    void keep(BulkImport bulkImport, BatchReader<R> reader) {
        synchronized (kept) {
            kept.put(bulkImport.id(), reader);
            if (kept.size() > MOST) {
                ImportId eldest = kept.keySet().iterator().next();
                close(kept.remove(eldest));
            }
        }
    }

    void drop(ImportId id) {
        synchronized (kept) {
            close(kept.remove(id));
        }
    }

    private static void close(@Nullable BatchReader<?> reader) {
        if (reader != null) {
            reader.close();
        }
    }
}
