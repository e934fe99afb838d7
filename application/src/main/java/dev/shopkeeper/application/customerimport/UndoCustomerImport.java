package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.bulkimport.BulkImports;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.UnknownImport;
import dev.shopkeeper.domain.customerimport.ImportStillRunning;
import dev.shopkeeper.domain.customerimport.ImportUndo;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.time.InstantSource;

/** Sees that an import that has ended will be taken back. */
public final class UndoCustomerImport {

    private final BulkImports imports;
    private final ImportUndos undos;
    private final Tasks tasks;
    private final StartTask start;
    private final AuditLog audit;
    private final IdSource ids;
    private final InstantSource clock;

    public UndoCustomerImport(
            BulkImports imports,
            ImportUndos undos,
            Tasks tasks,
            StartTask start,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        this.imports = imports;
        this.undos = undos;
        this.tasks = tasks;
        this.start = start;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** The id of the task that takes it back. */
    public TaskId start(ImportId id, Caller caller) {
        if (imports.find(id)
                .filter(one -> one.type().equals(CustomerIntake.TYPE.value()))
                .isEmpty()) {
            throw new UnknownImport();
        }
        boolean ended = tasks.find(new TaskId(id.value()))
                .map(task -> task.status().isEnd())
                .orElse(true);
        if (!ended) {
            throw new ImportStillRunning();
        }
        TaskId task = new TaskId(ids.next());
        undos.save(ImportUndo.asked(task.value(), id, clock.instant()));
        start.start(task, RunImportUndo.TYPE, Task.ownerOf(caller));
        audit.record(AuditEntry.of(caller, AuditEntry.IMPORT_UNDONE, id.value(), clock.instant()));
        return task;
    }
}
