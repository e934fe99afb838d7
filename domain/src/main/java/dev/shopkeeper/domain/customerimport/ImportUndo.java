package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Taking an import back: how far it has come.
 *
 * @param id       the task that does it
 * @param after    the last customer looked at; null at the start
 * @param removed  how many customers are gone
 * @param kept     how many stayed
 * @param reasons  of the first of those, which and why
 * @param removing customers about to be removed, written down before they are, so that a repeated run counts them once
 */
public record ImportUndo(
        String id,
        ImportId importId,
        @Nullable CustomerId after,
        long removed,
        long kept,
        List<Stay> reasons,
        List<CustomerId> removing,
        Instant createdAt,
        boolean finished) {

    public static final int MAX_REASONS = 1_000;

    /** A customer that stayed, and why. */
    public record Stay(CustomerId customer, String reason) {}

    public ImportUndo {
        reasons = List.copyOf(reasons);
        removing = List.copyOf(removing);
    }

    public static ImportUndo asked(String id, ImportId importId, Instant now) {
        return new ImportUndo(id, importId, null, 0, 0, List.of(), List.of(), now, false);
    }

    /** These are to be removed next, and those stay. */
    public ImportUndo removing(List<CustomerId> next, List<Stay> stays, CustomerId last) {
        return new ImportUndo(id, importId, last, removed, kept + stays.size(), with(stays), next, createdAt, finished);
    }

    /** Of those that were to be removed, these turned out to have been touched at the last moment. */
    public ImportUndo removed(List<Stay> stays) {
        long gone = removed + removing.size() - stays.size();
        return new ImportUndo(
                id, importId, after, gone, kept + stays.size(), with(stays), List.of(), createdAt, finished);
    }

    public ImportUndo done() {
        return new ImportUndo(id, importId, after, removed, kept, reasons, removing, createdAt, true);
    }

    private List<Stay> with(List<Stay> more) {
        return Stream.concat(reasons.stream(), more.stream()).limit(MAX_REASONS).toList();
    }
}
