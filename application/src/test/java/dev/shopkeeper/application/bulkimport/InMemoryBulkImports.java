package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Imports for as long as a test runs. */
public final class InMemoryBulkImports implements BulkImports {

    private final Map<String, BulkImport> byId = new TreeMap<>();

    @Override
    public synchronized void save(BulkImport bulkImport) {
        byId.put(bulkImport.id().value(), bulkImport);
    }

    @Override
    public synchronized Optional<BulkImport> find(ImportId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    @Override
    public synchronized Page<BulkImport> list(TaskType type, PageRequest page) {
        boolean descending = page.sort() == null || page.sort().descending();
        if (page.sort() != null && !page.sort().field().equals("created_at")) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        Comparator<BulkImport> byAge = Comparator.comparing(one -> one.id().value());
        String after = page.after();
        List<BulkImport> rest = byId.values().stream()
                .filter(one -> one.type().equals(type.value()))
                .sorted(descending ? byAge.reversed() : byAge)
                .filter(one -> after == null || (one.id().value().compareTo(after) < 0) == descending)
                .filter(one -> after == null || !one.id().value().equals(after))
                .skip(page.offset())
                .toList();
        long total = byId.values().stream()
                .filter(one -> one.type().equals(type.value()))
                .count();
        List<BulkImport> shown = rest.stream().limit(page.pageSize()).toList();
        String next = rest.size() > shown.size() ? shown.getLast().id().value() : null;
        return new Page<>(shown, page.page(), page.pageSize(), total, next);
    }
}
