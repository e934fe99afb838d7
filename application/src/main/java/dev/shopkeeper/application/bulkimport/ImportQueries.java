package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.bulkimport.UnknownImport;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads imports with how their work stands. */
public final class ImportQueries {

    /**
     * An import, and the task that runs it.
     *
     * @param task null when it has been swept away, or is about to be made
     */
    public record Progress(BulkImport bulkImport, @Nullable Task task) {}

    private final BulkImports imports;
    private final RejectedRows rejects;
    private final Tasks tasks;

    public ImportQueries(BulkImports imports, RejectedRows rejects, Tasks tasks) {
        this.imports = imports;
        this.rejects = rejects;
        this.tasks = tasks;
    }

    /** The task is read before the numbers, so that an import that has completed shows its last ones. */
    public Progress find(TaskType type, ImportId id) {
        Task task = tasks.find(new TaskId(id.value())).orElse(null);
        BulkImport found =
                imports.find(id).filter(one -> one.type().equals(type.value())).orElseThrow(UnknownImport::new);
        return new Progress(found, task);
    }

    public Page<Progress> list(TaskType type, PageRequest page) {
        return imports.list(type, page)
                .map(one -> new Progress(
                        one, tasks.find(new TaskId(one.id().value())).orElse(null)));
    }

    /** The import whose rejects these are, and then each of them, in order. */
    public void rejects(ImportId id, Consumer<RejectedRows.RejectedRow> reader) {
        rejects.forEach(id, reader);
    }
}
