package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.ImportId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Readers of imports that made room for others and will go on here, most likely, so that a large file need not be read
 * from its start for every slice. Holds a few; whoever finds none opens the file again.
 */
final class OpenReaders {

    private static final int MOST = 4;

    /** Opens the file of an import after this many records. */
    @FunctionalInterface
    interface Opener {
        BatchReader open(CustomerImport customerImport, long position);
    }

    private final Map<ImportId, BatchReader> kept = new LinkedHashMap<>();

    BatchReader take(CustomerImport customerImport, Opener opener) {
        long position = customerImport.tally().processed();
        BatchReader reader;
        synchronized (kept) {
            reader = kept.remove(customerImport.id());
        }
        if (reader != null && reader.position() == position) {
            return reader;
        }
        if (reader != null) {
            reader.close();
        }
        return opener.open(customerImport, position);
    }

    void keep(CustomerImport customerImport, BatchReader reader) {
        synchronized (kept) {
            kept.put(customerImport.id(), reader);
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

    private static void close(@Nullable BatchReader reader) {
        if (reader != null) {
            reader.close();
        }
    }
}
