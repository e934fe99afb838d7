package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.ImportId;
import dev.shopkeeper.domain.customerimport.UnknownImport;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads imports with how their work stands. */
public final class CustomerImportQueries {

    /**
     * An import, and the task that runs it.
     *
     * @param task null when it has been swept away, or is about to be made
     */
    public record Progress(
            CustomerImport customerImport, @Nullable Task task) {}

    private final CustomerImports imports;
    private final RejectedRows rejects;
    private final Tasks tasks;

    public CustomerImportQueries(CustomerImports imports, RejectedRows rejects, Tasks tasks) {
        this.imports = imports;
        this.rejects = rejects;
        this.tasks = tasks;
    }

    /** The task is read before the numbers, so that an import that has completed shows its last ones. */
    public Progress find(ImportId id) {
        Task task = tasks.find(new TaskId(id.value())).orElse(null);
        return new Progress(imports.find(id).orElseThrow(UnknownImport::new), task);
    }

    public Page<Progress> list(PageRequest page) {
        return imports.list(page)
                .map(one -> new Progress(
                        one, tasks.find(new TaskId(one.id().value())).orElse(null)));
    }

    /** The import whose rejects these are, and then each of them, in order. */
    public void rejects(ImportId id, Consumer<RejectedRows.RejectedRow> reader) {
        rejects.forEach(id, reader);
    }
}
