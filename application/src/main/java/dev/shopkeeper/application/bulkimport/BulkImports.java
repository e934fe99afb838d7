package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskType;
import java.util.Optional;

/** All imports, and how far they have come; each is saved as a whole, by the one worker that runs it. */
public interface BulkImports {

    void save(BulkImport bulkImport);

    Optional<BulkImport> find(ImportId id);

    /** Those of one type, newest first, unless sorted by {@code created_at} otherwise. */
    Page<BulkImport> list(TaskType type, PageRequest page);
}
