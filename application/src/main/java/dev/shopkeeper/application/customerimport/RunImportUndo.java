package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.application.bulkimport.BulkImports;
import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.UnknownImport;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customerimport.ImportUndo;
import dev.shopkeeper.domain.customerimport.ImportUndo.Stay;
import dev.shopkeeper.domain.task.TaskType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Removes the customers that an import created and that nobody has touched since; the others stay, with the reason. */
public final class RunImportUndo implements TaskWork {

    public static final TaskType TYPE = new TaskType("import_undo");

    private static final int BATCH = 500;

    private final BulkImports imports;
    private final ImportUndos undos;
    private final Customers customers;
    private final List<CustomerTraces> traces;

    public RunImportUndo(BulkImports imports, ImportUndos undos, Customers customers, List<CustomerTraces> traces) {
        this.imports = imports;
        this.undos = undos;
        this.customers = customers;
        this.traces = List.copyOf(traces);
    }

    @Override
    public TaskType type() {
        return TYPE;
    }

    @Override
    public boolean isBulk() {
        return true;
    }

    @Override
    public SliceOutcome runSlice(TaskRun run) {
        ImportUndo undo = undos.find(run.taskId().value()).orElseThrow(UnknownImport::new);
        long created = imports.find(undo.importId())
                .map(BulkImport::tally)
                .map(tally -> tally.succeeded())
                .orElse(0L);
        while (!undo.finished() && !run.cancelRequested()) {
            if (run.shouldYield()) {
                return new SliceOutcome.More();
            }
            undo = step(undo);
            long seen = undo.removed() + undo.kept();
            run.progress(created == 0 ? 0 : (int) Math.min(99, seen * 100 / created));
        }
        return undo.finished() ? new SliceOutcome.Completed(result(undo)) : new SliceOutcome.Cancelled(result(undo));
    }

    private ImportUndo step(ImportUndo undo) {
        if (!undo.removing().isEmpty()) {
            return saved(undo.removed(remove(undo)));
        }
        List<Customer> next = customers.createdBy(undo.importId().value(), undo.after(), BATCH);
        if (next.isEmpty()) {
            return saved(undo.done());
        }
        List<Stay> stays = new ArrayList<>();
        List<CustomerId> removing = new ArrayList<>();
        Map<CustomerId, String> used = used(next);
        for (Customer customer : next) {
            String reason = reasonToStay(customer, undo, used.get(customer.id()));
            if (reason == null) {
                removing.add(customer.id());
            } else {
                stays.add(new Stay(customer.id(), reason));
            }
        }
        return saved(undo.removing(removing, stays, next.getLast().id()));
    }

    /** Removes those that are still as they were; the others have been touched since they were looked at. */
    private List<Stay> remove(ImportUndo undo) {
        List<CustomerId> touched = new ArrayList<>();
        List<Customer> untouched = new ArrayList<>();
        for (Customer customer : customers.findAll(undo.removing())) {
            if (customer.isOnlyOf(undo.importId().value())) {
                untouched.add(customer);
            } else {
                touched.add(customer.id());
            }
        }
        touched.addAll(customers.removeAll(untouched));
        return touched.stream().map(id -> new Stay(id, "edited")).toList();
    }

    private Map<CustomerId, String> used(List<Customer> among) {
        List<CustomerId> ids = among.stream().map(Customer::id).toList();
        Map<CustomerId, String> used = new LinkedHashMap<>();
        for (CustomerTraces trace : traces) {
            Set<CustomerId> found = trace.among(ids);
            found.forEach(id -> used.putIfAbsent(id, trace.kind()));
        }
        return used;
    }

    private static @Nullable String reasonToStay(Customer customer, ImportUndo undo, @Nullable String use) {
        if (customer.editedAt() != null) {
            return "edited";
        }
        return customer.isOnlyOf(undo.importId().value()) ? use : "later_import";
    }

    private ImportUndo saved(ImportUndo undo) {
        undos.save(undo);
        return undo;
    }

    private static Map<String, Object> result(ImportUndo undo) {
        List<Map<String, Object>> stayed = undo.reasons().stream()
                .map(stay ->
                        Map.<String, Object>of("customer_id", stay.customer().value(), "reason", stay.reason()))
                .toList();
        return Map.of(
                "import_id", undo.importId().value(),
                "removed", undo.removed(),
                "kept", undo.kept(),
                "stayed", stayed);
    }
}
