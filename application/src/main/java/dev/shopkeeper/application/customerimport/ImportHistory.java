package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.application.bulkimport.BulkImports;
import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which imports made a customer, and changed them last; the one that nobody imported was entered. */
public final class ImportHistory implements CustomerHistory {

    private final BulkImports imports;

    public ImportHistory(BulkImports imports) {
        this.imports = imports;
    }

    @Override
    public String kind() {
        return "import";
    }

    @Override
    public List<Event> newest(Customer customer, int limit) {
        List<Event> events = new ArrayList<>();
        Stamp changed = customer.updatedBy();
        if (changed != null) {
            events.add(event("updated", changed, customer.updatedAt()));
        }
        Stamp created = customer.createdBy();
        events.add(
                created == null
                        ? Event.of(customer.createdAt(), kind(), "entered", "source", customer.source())
                        : event("created", created, customer.createdAt()));
        return events.stream().limit(limit).toList();
    }

    /** An import that changed somebody did so when it ran, whatever has changed them since. */
    private Event event(String what, Stamp by, Instant otherwise) {
        BulkImport from = imports.find(new ImportId(by.importId())).orElse(null);
        Instant at = from == null || what.equals("created") ? otherwise : startOf(from);
        return Event.of(at, kind(), what, "job_id", by.importId(), "row", by.row(), "file_name", nameOf(from));
    }

    private static Instant startOf(BulkImport from) {
        return from.startedAt() == null ? from.createdAt() : from.startedAt();
    }

    private static @Nullable String nameOf(@Nullable BulkImport from) {
        return from == null ? null : from.fileName();
    }
}
